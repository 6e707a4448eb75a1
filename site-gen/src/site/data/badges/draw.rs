//! A badge as SVG. There is no font to measure with when a site is built, so the widths of the most common one are here;
//! `textLength` makes the text fit where a reader has another font.

use super::super::xml::escape_into;

/// The advance of the characters from space to `~` in Verdana, in thousandths of the size of the font.
const WIDTHS: [u16; 95] = [
    352, 394, 459, 818, 636, 1076, 727, 269, 454, 454, 636, 818, 364, 454, 364, 454, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 454, 454, 818, 818, 818, 545, 1000, 684, 686, 698, 771, 632, 575, 775, 751, 421, 455, 693, 557, 843,
    748, 787, 603, 787, 695, 684, 616, 732, 684, 989, 685, 615, 685, 454, 454, 454, 818, 636, 636, 601, 623, 521, 623,
    596, 352, 623, 633, 274, 344, 592, 274, 973, 633, 607, 623, 623, 427, 521, 394, 633, 592, 818, 592, 592, 525, 635,
    454, 635, 818,
];

/// The advance of other letters, and of those that are as wide as they are high.
const OTHER: u16 = 650;
const WIDE: u16 = 1000;

/// The size of the font and the room on both sides of a text, in tenths of a pixel.
const SIZE: usize = 110;
const ROOM: usize = 60;

/// The picture with `label` on grey and `message` on `colour`.
pub(super) fn svg(label: &str, message: &str, colour: &str) -> String {
    let (of_label, of_message) = (width(label), width(message));
    let left = (of_label + 2 * ROOM).div_ceil(10);
    let right = (of_message + 2 * ROOM).div_ceil(10);
    let all = left + right;
    let mut name = String::new();
    escape_into(&format!("{label}: {message}"), &mut name);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{all}\" height=\"20\" viewBox=\"0 0 {all} 20\" role=\"img\" \
         aria-label=\"{name}\"><title>{name}</title><rect width=\"{all}\" height=\"20\" rx=\"3\" fill=\"#444c56\"/>\
         <path d=\"M{left} 0H{end}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H{left}z\" fill=\"{colour}\"/>\
         <g fill=\"#fff\" text-anchor=\"middle\" font-family=\"Verdana,Geneva,DejaVu Sans,sans-serif\" font-size=\"110\" \
         transform=\"scale(.1)\" aria-hidden=\"true\">",
        end = all - 3
    );
    text(label, left * 5, of_label, &mut svg);
    text(message, left * 10 + right * 5, of_message, &mut svg);
    svg.push_str("</g></svg>\n");
    svg
}

fn text(text: &str, middle: usize, width: usize, svg: &mut String) {
    svg.push_str(&format!("<text x=\"{middle}\" y=\"140\" textLength=\"{width}\">"));
    escape_into(text, svg);
    svg.push_str("</text>");
}

/// How wide `text` is, in tenths of a pixel.
fn width(text: &str) -> usize {
    let thousandths: usize = text.chars().map(|c| usize::from(advance(c))).sum();
    (thousandths * SIZE).div_ceil(1000)
}

fn advance(c: char) -> u16 {
    let place = (c as usize).checked_sub(0x20);
    match place.and_then(|place| WIDTHS.get(place)) {
        Some(&width) => width,
        None if is_wide(c) => WIDE,
        None => OTHER,
    }
}

/// Whether `c` is of a script whose characters fill a square, or a pictogram.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2600}'..='\u{27bf}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::{svg, width};

    #[test]
    fn texts_have_their_width() {
        assert_eq!(width(""), 0);
        assert!(width("iiii") < width("mmmm") / 2);
        assert_eq!(width("진행"), 220);
        assert_eq!(width("é"), 72);
    }

    #[test]
    fn a_badge_says_what_it_shows() {
        let svg = svg("status", "<b>\"A & B\"", "#616161");
        assert!(svg.contains("<title>status: &lt;b&gt;&quot;A &amp; B&quot;</title>"), "{svg}");
        assert!(!svg.contains("<b>"), "{svg}");
    }
}
