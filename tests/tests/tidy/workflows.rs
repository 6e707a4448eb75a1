//! The workflows: pinned, and with no more rights than they need.

use super::{assert_none, texts};

#[test]
fn workflows_pin_every_action_by_its_hash() {
    let mut faults = Vec::new();
    for (file, text) in texts(&[".yml", ".yaml"]).into_iter().filter(|(file, _)| file.starts_with(".github/workflows/"))
    {
        for (number, line) in text.lines().enumerate() {
            let Some((_, action)) = line.split_once("uses:") else { continue };
            let reference = action.split('#').next().unwrap_or_default().trim();
            let hash = reference.split_once('@').map_or("", |(_, hash)| hash);
            let is_hash = hash.len() == 40 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            if !is_hash && !reference.starts_with("./") {
                faults.push(format!("{file}:{}: {reference}", number + 1));
            }
        }
        if !text.contains("\npermissions:") {
            faults.push(format!("{file} does not say which permissions it needs"));
        }
        if text.contains("pull_request_target") || text.contains("write-all") {
            faults.push(format!("{file} gives too many rights"));
        }
    }
    assert_none("actions are pinned by hash and rights are few", &faults);
}
