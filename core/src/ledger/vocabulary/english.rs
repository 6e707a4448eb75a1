//! The built-in English words, with the spellings that real ledgers have.

use super::{FieldKind, Names, PartKind, Role, Stage, StatusWord, Vocabulary};

pub(super) fn vocabulary() -> Vocabulary {
    Vocabulary {
        fields: table(FIELDS),
        sections: table(SECTIONS),
        parts: table(PARTS),
        decision_words: owned(&["decision", "technical decision", "adr", "d"]),
        risk_words: owned(&["risk", "risks", "risk description", "description", "threat", "issue"]),
        mitigation_words: owned(&["mitigation", "mitigations", "mitigated by", "mitigate"]),
        waiting_words: owned(WAITING),
        title_prefixes: owned(&["feature ledger", "ledger", "feature"]),
        not_yet_words: owned(&["tbd", "tba", "na", "n a", "none", "unknown", "not yet", "open", "later"]),
        waiver_words: owned(WAIVERS),
        superseded_words: owned(SUPERSEDED),
        checklist_headings: Vec::new(),
        statuses: STATUSES
            .iter()
            .map(|(name, stage, aliases)| StatusWord {
                name: (*name).to_owned(),
                stage: *stage,
                aliases: owned(aliases),
                next: Vec::new(),
            })
            .collect(),
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn table<T: Copy>(rows: &[(&[&str], T)]) -> Names<T> {
    let mut names = Names::new();
    for (row, meaning) in rows {
        row.iter().for_each(|&name| names.insert(name.to_owned(), *meaning));
    }
    names
}

const FIELDS: &[(&[&str], FieldKind)] = &[
    (&["branch", "git branch", "feature branch"], FieldKind::Branch),
    (&["summary", "description"], FieldKind::Summary),
    (&["status", "current status", "state"], FieldKind::Status),
    (&["created", "created at", "created on", "date created", "creation date"], FieldKind::Created),
    (
        &["updated", "last updated", "updated at", "updated on", "last update", "last modified", "modified"],
        FieldKind::Updated,
    ),
    (
        &["completed", "completed at", "completed on", "completion date", "date completed", "finished"],
        FieldKind::Completed,
    ),
    (&["started", "started at", "started on", "start", "start date"], FieldKind::Started),
    (&["due", "due date", "target", "target date", "deadline", "eta"], FieldKind::Due),
    (&["owner", "owners", "assignee", "assignees", "assigned to", "author", "lead"], FieldKind::Owner),
    (&["depends on", "depends", "dependencies", "dependency", "requires"], FieldKind::DependsOn),
    (
        &["blocked by", "blocked on", "blocker", "blockers", "waiting for", "waiting on", "awaiting"],
        FieldKind::BlockedBy,
    ),
];

/// Words by which a text says that something waits.
const WAITING: &[&str] = &[
    "blocked",
    "blocker",
    "blockers",
    "awaiting",
    "awaits",
    "stalled",
    "stuck",
    "on hold",
    "waiting for",
    "waiting on",
    "waits for",
    "waits on",
    "wait for",
    "wait on",
    "depends on",
    "dependent on",
];

const SECTIONS: &[(&[&str], Role)] = &[
    (&["context", "background", "context and background"], Role::Context),
    (&["problem statement", "problem"], Role::Problem),
    (&["success criteria", "success metrics"], Role::SuccessCriteria),
    (&["acceptance criteria"], Role::AcceptanceCriteria),
    (&["technical approach", "approach", "technical design"], Role::Approach),
    (&["architecture changes", "architecture", "architectural changes"], Role::Architecture),
    (&["implementation plan", "implementation steps", "plan"], Role::Plan),
    (&["dependencies"], Role::Dependencies),
    (&["risks and mitigations", "risks and mitigation", "risks", "risk assessment"], Role::Risks),
    (&["progress log", "log", "work log", "progress", "progress updates"], Role::Log),
    (&["technical decisions", "decisions", "decision log", "key decisions"], Role::Decisions),
    (&["testing strategy", "testing", "test strategy", "test plan", "tests"], Role::Testing),
    (&["unit tests", "unit testing"], Role::UnitTests),
    (&["integration tests", "integration testing"], Role::IntegrationTests),
    (&["manual testing", "manual tests"], Role::ManualTesting),
    (&["documentation updates", "documentation"], Role::Documentation),
    (&["deployment notes", "deployment"], Role::Deployment),
    (&["environment requirements", "environment"], Role::Environment),
    (&["rollback plan", "rollback"], Role::Rollback),
    (&["review and feedback", "review"], Role::Review),
    (&["code review checklist", "code review"], Role::CodeReview),
    (&["stakeholder feedback", "feedback"], Role::Feedback),
    (&["completion"], Role::Completion),
    (&["final status", "final checklist"], Role::FinalStatus),
    (&["lessons learned", "lessons", "learnings"], Role::Lessons),
    (
        &["follow up items", "follow ups", "follow up tasks", "follow up", "followup items", "followups"],
        Role::FollowUps,
    ),
];

const PARTS: &[(&[&str], PartKind)] = &[
    (&["context", "background", "problem"], PartKind::Context),
    (&["options", "options considered", "alternatives", "alternatives considered"], PartKind::Options),
    (&["decision", "choice", "chosen"], PartKind::Decision),
    (&["reasoning", "rationale", "reason", "why"], PartKind::Reasoning),
    (&["consequences", "consequence", "impact", "trade offs", "tradeoffs"], PartKind::Consequences),
];

const WAIVERS: &[&str] = &[
    "na",
    "n a",
    "not applicable",
    "not needed",
    "not required",
    "no longer needed",
    "deferred",
    "postponed",
    "dropped",
    "skipped",
    "descoped",
    "out of scope",
    "wont do",
    "wont fix",
    "cancelled",
    "canceled",
    "obsolete",
    "moved",
];

const SUPERSEDED: &[&str] = &[
    "superseded",
    "superseded by",
    "replaced",
    "replaced by",
    "obsolete",
    "obsoleted",
    "obsoleted by",
    "overturned",
    "overturned by",
];

type StatusRow = (&'static str, Stage, &'static [&'static str]);

const STATUSES: &[StatusRow] = &[
    (
        "Planning",
        Stage::Planned,
        &["planned", "plan", "proposed", "draft", "not started", "todo", "to do", "pending", "scheduled"],
    ),
    ("Up Next", Stage::Planned, &["next", "ready", "ready to start", "queued"]),
    ("Backlog", Stage::Planned, &["idea", "future", "later"]),
    (
        "In Progress",
        Stage::Active,
        &[
            "inprogress",
            "active",
            "doing",
            "wip",
            "work in progress",
            "in development",
            "development",
            "developing",
            "implementing",
            "implementation",
            "started",
            "ongoing",
        ],
    ),
    ("Blocked", Stage::Blocked, &["on hold", "paused", "waiting", "stalled", "stuck"]),
    (
        "Under Review",
        Stage::Review,
        &[
            "in review",
            "review",
            "reviewing",
            "ready for review",
            "awaiting review",
            "testing",
            "in testing",
            "qa",
            "in qa",
            "validating",
        ],
    ),
    (
        "Complete",
        Stage::Done,
        &["completed", "done", "finished", "shipped", "released", "merged", "deployed", "implemented", "closed"],
    ),
    (
        "Dropped",
        Stage::Dropped,
        &["cancelled", "canceled", "abandoned", "rejected", "wont do", "obsolete", "superseded", "deprecated"],
    ),
    ("Archived", Stage::Archived, &["archive"]),
];
