//! A drawing of who needs whom: which ledger stands where.
//!
//! Ledgers stand in layers, what is needed left of what needs it; what hangs together stands together. Owns places alone:
//! how they are drawn is the business of `parts/graph.rs`.

use std::cmp::Reverse;

/// The place of one node.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spot {
    /// The layer, from the left.
    pub(super) layer: usize,
    /// The line, from the top.
    pub(super) line: usize,
}

/// The places of `count` nodes with these `edges`, each from what is needed to what needs it.
pub(super) fn spots(count: usize, edges: &[(usize, usize)]) -> Vec<Spot> {
    let layers = layers(count, edges);
    let mut spots: Vec<Spot> = layers.iter().map(|&layer| Spot { layer, line: 0 }).collect();
    let mut top = 0;
    for component in components(count, edges) {
        let deepest = component.iter().map(|&node| layers[node]).max().unwrap_or(0);
        let mut height = 0;
        for layer in 0..=deepest {
            let mut nodes: Vec<usize> = component.iter().copied().filter(|&node| layers[node] == layer).collect();
            // Near the middle of what it needs, lines cross less.
            nodes.sort_by_key(|&node| {
                let needed = edges.iter().filter(|&&(from, to)| to == node && layers[from] < layer);
                let (sum, number) =
                    needed.fold((0, 0), |(sum, number), &(from, _)| (sum + spots[from].line, number + 1));
                ((sum * 100_usize).checked_div(number).unwrap_or(0), node)
            });
            for (line, &node) in nodes.iter().enumerate() {
                spots[node].line = top + line;
            }
            height = height.max(nodes.len());
        }
        top += height;
    }
    spots
}

/// The layer of each node: one right of the rightmost that it needs. An edge that closes a circle does not count.
fn layers(count: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut needs: Vec<Vec<usize>> = vec![Vec::new(); count];
    edges.iter().for_each(|&(from, to)| needs[to].push(from));
    let mut layers: Vec<Option<usize>> = vec![None; count];
    let mut is_open = vec![false; count];
    for start in 0..count {
        let mut calls = vec![(start, 0)];
        while let Some((node, at)) = calls.pop() {
            if layers[node].is_some() {
                continue;
            }
            is_open[node] = true;
            match needs[node].get(at) {
                Some(&next) => {
                    calls.push((node, at + 1));
                    if !is_open[next] {
                        calls.push((next, 0));
                    }
                }
                None => {
                    let below = needs[node].iter().filter_map(|&next| layers[next]).max();
                    layers[node] = Some(below.map_or(0, |below| below + 1));
                }
            }
        }
    }
    layers.into_iter().map(Option::unwrap_or_default).collect()
}

/// What hangs together, the largest first.
pub(super) fn components(count: usize, edges: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut of: Vec<usize> = (0..count).collect();
    fn root(of: &mut [usize], mut node: usize) -> usize {
        while of[node] != node {
            of[node] = of[of[node]];
            node = of[node];
        }
        node
    }
    for &(from, to) in edges {
        let (a, b) = (root(&mut of, from), root(&mut of, to));
        of[a.max(b)] = a.min(b);
    }
    let mut components: Vec<Vec<usize>> = vec![Vec::new(); count];
    for node in 0..count {
        let root = root(&mut of, node);
        components[root].push(node);
    }
    components.retain(|nodes| !nodes.is_empty());
    components.sort_by_key(|nodes| Reverse(nodes.len()));
    components
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_stands_left() {
        let spots = spots(4, &[(0, 1), (1, 2), (0, 2)]);
        assert_eq!(spots.iter().map(|spot| spot.layer).collect::<Vec<_>>(), [0, 1, 2, 0]);
        assert_eq!(spots[3].line, 1, "what hangs with nothing stands below");
    }

    #[test]
    fn a_circle_has_an_end() {
        let spots = spots(3, &[(0, 1), (1, 2), (2, 0)]);
        let mut layers: Vec<usize> = spots.iter().map(|spot| spot.layer).collect();
        layers.sort_unstable();
        assert_eq!(layers, [0, 1, 2]);
    }

    #[test]
    fn no_two_stand_on_one_spot() {
        let edges = [(0, 3), (1, 3), (2, 3), (3, 4), (3, 5), (6, 7), (8, 8)];
        let mut spots: Vec<(usize, usize)> = spots(9, &edges).iter().map(|spot| (spot.layer, spot.line)).collect();
        spots.sort_unstable();
        spots.dedup();
        assert_eq!(spots.len(), 9);
    }
}
