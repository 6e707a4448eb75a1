//! The text of any page, for searching in it: not strict, since a page holds more than a rendered ledger may.

/// The text of `html`, entities decoded, tags, scripts and comments left out.
#[must_use]
pub fn visible(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        text.push_str(&decoded(&rest[..open]));
        let hidden = [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")]
            .iter()
            .find(|(start, _)| rest[open..].starts_with(start))
            .map_or(">", |(_, end)| end);
        rest = rest[open..].find(hidden).map_or("", |close| &rest[open + close + hidden.len()..]);
    }
    text + &decoded(rest)
}

fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.find(';').map(|end| &rest[1..end]);
        let c = entity.and_then(|entity| match entity {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            number => {
                let number = number.strip_prefix('#')?;
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code)
            }
        });
        match (c, entity) {
            (Some(c), Some(entity)) => {
                decoded.push(c);
                rest = &rest[entity.len() + 2..];
            }
            _ => {
                decoded.push('&');
                rest = &rest[1..];
            }
        }
    }
    decoded + rest
}
