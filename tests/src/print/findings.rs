//! Findings as text.

use ledgerline_core::Diagnostic;
use ledgerline_core::rules::Safety;

use super::excerpt;

/// One finding a paragraph: code, severity and place with what stands there; then message, help, other places and its fix.
#[must_use]
pub fn findings(findings: &[Diagnostic], source: &str) -> String {
    let mut text = String::new();
    for finding in findings {
        let place = excerpt(finding.span, source);
        text.push_str(&format!("{} {} {place}\n", finding.rule.code, finding.severity.name()));
        text.push_str(&format!("  {}\n", finding.message));
        if let Some(help) = &finding.help {
            text.push_str(&format!("  help: {help}\n"));
        }
        for related in &finding.related {
            text.push_str(&format!("  see {}: {}\n", excerpt(related.span, source), related.message));
        }
        if let Some(fix) = &finding.fix {
            let safety = if fix.safety == Safety::Safe { "" } else { "unsafe " };
            text.push_str(&format!("  {safety}fix: {}\n", fix.title));
        }
    }
    text
}
