//! Cycles in a graph: strongly connected components by Tarjan's algorithm, without recursion, and a shortest cycle in
//! each.

/// A shortest cycle through the lowest node of every component that has more than one: its nodes in order, beginning
/// with that one. `edges` are the nodes that each node leads to; sorted by their first nodes.
pub(super) fn cycles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let component = components(edges);
    let mut size = vec![0_usize; edges.len()];
    component.iter().for_each(|&root| size[root] += 1);
    let mut seen = vec![false; edges.len()];
    let mut found = Vec::new();
    for node in 0..edges.len() {
        let root = component[node];
        if size[root] > 1 && !seen[root] {
            seen[root] = true;
            found.extend(shortest(edges, &component, node));
        }
    }
    found
}

/// A shortest way from `start` back to itself within its component.
fn shortest(edges: &[Vec<usize>], component: &[usize], start: usize) -> Option<Vec<usize>> {
    let mut before: Vec<Option<usize>> = vec![None; edges.len()];
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for &next in &edges[node] {
            if next == start {
                let mut way = vec![node];
                while let Some(previous) = before[way[way.len() - 1]] {
                    way.push(previous);
                }
                way.reverse();
                return Some(way);
            }
            if component[next] == component[start] && before[next].is_none() {
                before[next] = Some(node);
                queue.push_back(next);
            }
        }
    }
    None
}

/// For each node, one node that stands for its component.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    let mut order = vec![NONE; edges.len()];
    let mut low = vec![0; edges.len()];
    let mut component = vec![NONE; edges.len()];
    let (mut stack, mut calls, mut count) = (Vec::new(), Vec::new(), 0);
    for start in 0..edges.len() {
        if order[start] != NONE {
            continue;
        }
        calls.push((start, 0));
        while let Some((node, at)) = calls.pop() {
            if at == 0 {
                (order[node], low[node]) = (count, count);
                count += 1;
                stack.push(node);
            }
            if let Some(&next) = edges[node].get(at) {
                calls.push((node, at + 1));
                if order[next] == NONE {
                    calls.push((next, 0));
                } else if component[next] == NONE {
                    low[node] = low[node].min(order[next]);
                }
                continue;
            }
            if low[node] == order[node] {
                while let Some(member) = stack.pop() {
                    component[member] = node;
                    if member == node {
                        break;
                    }
                }
            } else if let Some((above, _)) = calls.last() {
                low[*above] = low[*above].min(low[node]);
            }
        }
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_shortest_cycle_a_component() {
        assert!(cycles(&[vec![1], vec![2], vec![]]).is_empty());
        assert_eq!(cycles(&[vec![1], vec![0]]), [[0, 1]]);
        assert_eq!(cycles(&[vec![1], vec![2], vec![3, 0], vec![1]]), [[0, 1, 2]]);
        let two = [vec![2], vec![3], vec![0, 1], vec![4], vec![1]];
        assert_eq!(cycles(&two), [vec![0, 2], vec![1, 3, 4]]);
    }

    #[test]
    fn a_long_chain_does_not_exhaust_the_stack() {
        let count = 200_000;
        let edges: Vec<Vec<usize>> = (0..count).map(|node| vec![(node + 1) % count]).collect();
        assert_eq!(cycles(&edges)[0].len(), count);
    }
}
