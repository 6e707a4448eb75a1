//! What a section is for.

use super::named::named;

named! {
    /// What a section is for, whatever it is called in the project's language.
    Role {
        /// Why there is a feature at all.
        Context = "context",
        /// The problem.
        Problem = "problem",
        /// How success is measured.
        SuccessCriteria = "success-criteria",
        /// What must hold for it to be accepted.
        AcceptanceCriteria = "acceptance-criteria",
        /// How it is built.
        Approach = "approach",
        /// Components that come or change.
        Architecture = "architecture",
        /// The steps.
        Plan = "plan",
        /// What it needs.
        Dependencies = "dependencies",
        /// What may go wrong.
        Risks = "risks",
        /// The dated log.
        Log = "log",
        /// What was decided.
        Decisions = "decisions",
        /// How it is tested.
        Testing = "testing",
        /// Unit tests.
        UnitTests = "unit-tests",
        /// Integration tests.
        IntegrationTests = "integration-tests",
        /// Manual tests.
        ManualTesting = "manual-testing",
        /// Documents to bring up to date.
        Documentation = "documentation",
        /// How it is rolled out.
        Deployment = "deployment",
        /// What the environment needs.
        Environment = "environment",
        /// How it is taken back.
        Rollback = "rollback",
        /// Review.
        Review = "review",
        /// What reviewers look at.
        CodeReview = "code-review",
        /// What stakeholders said.
        Feedback = "feedback",
        /// The end.
        Completion = "completion",
        /// The last checks.
        FinalStatus = "final-status",
        /// What was learned.
        Lessons = "lessons",
        /// What comes after.
        FollowUps = "follow-ups",
        /// Anything that nobody foresaw.
        Other = "other",
    }
}

impl Role {
    /// Whether the template has a checklist in sections of this role, so that `✅` at the head of an item is a mark.
    #[must_use]
    pub fn holds_checklist(self) -> bool {
        matches!(
            self,
            Self::SuccessCriteria
                | Self::AcceptanceCriteria
                | Self::Testing
                | Self::UnitTests
                | Self::IntegrationTests
                | Self::ManualTesting
                | Self::Documentation
                | Self::CodeReview
                | Self::FinalStatus
                | Self::FollowUps
        )
    }
}
