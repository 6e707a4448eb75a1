### English: the words of the site, and the catalogue that has every message. Of the others, each translates these.
### `$count` chooses the plural form and is shown with its digits grouped. What stands in `<a>` is a link.

## Everywhere

skip = Skip to the content
site-nav = Site
overview = Overview
ledgers-page = Ledgers
board = Board
registers = Registers
timeline = Timeline
health = Health
editor = Editor
dark-theme = Dark theme
made-with = Made with Ledgerline { $version }
archive = Archive
for-machines = For machines
link-copied = Link copied
copied = copied

title-page = { $title }, page { $page }
range = { $first }–{ $last } of { $total }
list-separator = {", "}

## Counts

ledgers = { $count ->
    [one] { $count } ledger
   *[other] { $count } ledgers
}
ledgers-and-others = { $count ->
    [one] { $ledgers }, { $count } of them of another project
   *[other] { $ledgers }, { $count } of them of other projects
}
in-this-project = { $what } in this project
errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
log-entries-count = { $count ->
    [one] { $count } log entry
   *[other] { $count } log entries
}
entries-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
dependencies-count = { $count ->
    [one] { $count } dependency
   *[other] { $count } dependencies
}
decisions-count = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
risks-count = { $count ->
    [one] { $count } risk
   *[other] { $count } risks
}
criteria-count = { $count ->
    [one] { $count } open criterion
   *[other] { $count } open criteria
}
follow-ups-count = { $count ->
    [one] { $count } open follow-up
   *[other] { $count } open follow-ups
}
lessons-count = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}

## Stages: where a ledger stands

stage-planned = Planned
stage-active = Active
stage-blocked = Blocked
stage-review = In review
stage-done = Done
stage-dropped = Dropped
stage-archived = Archived
stage-unknown = Other status
stage-unreadable = Cannot be read

planned-count = { $count } planned
active-count = { $count } active
blocked-count = { $count } blocked
review-count = { $count } in review
done-count = { $count } done
dropped-count = { $count } dropped
archived-count = { $count } archived
unknown-count = { $count } other status
unreadable-count = { $count } cannot be read

no-status = No status

## One ledger in a list

due = Due
overdue-since = Overdue since
owner = Owner
branch = Branch
card-moved = Moved
last-moved = Last moved
blocked-because = Blocked:
items-done-of = Items done: { $title }
closing-line = Closing line
untitled-entry = Entry
untitled-decision = Decision

## The home page

home-title = { $project } · status
home-description = { $ledgers }: { $stages }.
home-description-empty = { $ledgers }.
home-last-moved = last moved
percent = { $percent }%
items-done-share = { $count ->
    [one] { $percent }% of { $count } item done
   *[other] { $percent }% of { $count } items done
}
ledgers-by-stage = Ledgers by stage
no-ledger-title = There is no ledger yet
no-ledger-text = A ledger is one Markdown file for one feature. Put the first one into <code>.ai/ledgers</code> and build the site again, or <a>start in the editor</a>.
filter-ledgers = Filter ledgers
filter-ledgers-by = Filter ledgers by title, summary, branch, status or field
clear-filter = Clear the filter
no-ledger-matches = No ledger matches.
results = Found
latest-entries = Latest entries
latest-all = All log entries
all-of = All { $what }

panels-about = Of this project alone; the lists have the ledgers of other projects, too.
panel-blocked = Blocked, and why
panel-blocked-nothing = Nothing is blocked.
panel-blocked-all = All { $count } blocked ledgers
blocked-no-reason = It does not say why
panel-risk = At risk or silent
panel-risk-nothing = Nothing is late, and nothing silent for long.
panel-risk-all = All { $count } at risk
silent-days = { $count ->
    [one] Nothing written for { $count } day
   *[other] Nothing written for { $count } days
}
due-overdue = { $count ->
    [one] { $count } day overdue
   *[other] { $count } days overdue
}
due-today = Due today
due-in = { $count ->
    [one] Due in { $count } day
   *[other] Due in { $count } days
}
panel-nearly = Nearly done
panel-nearly-nothing = Nothing is nearly done.
panel-nearly-all = All { $count } nearly done
nearly-all-ticked = All ticked, but not done
nearly-left = { $count ->
    [one] { $count } item left
   *[other] { $count } items left
}
panel-decided = Decisions in force
panel-decided-about = The newest of each ledger; the ledger that moved last comes first.
panel-decided-nothing = No decision is in force.
panel-decided-all = All { $count } decisions in force

trend-title = { $count ->
    [one] The last week
   *[other] The last { $count } weeks
}
trend-entries = Log entries
trend-entries-text = { $count ->
    [one] { $count } log entry in { $weeks } weeks, { $recent } of them in the last four.
   *[other] { $count } log entries in { $weeks } weeks, { $recent } of them in the last four.
}
trend-entries-picture = Log entries by week, at most { $most }
trend-most = at most { $most } a week
trend-ledgers = Ledgers
trend-ledgers-text = Open went from { $open-first } to { $open-last }, done or closed from { $over-first } to { $over-last }.
trend-ledgers-picture = Ledgers open, above, and done or closed, below, by week, at most { $most }
trend-open-key = open
trend-over-key = done or closed
trend-numbers = The numbers
trend-numbers-by-week = The numbers by week
trend-week = Week of
trend-open = Open
trend-over = Done or closed
trend-left-out = { $count ->
    [one] { $count } ledger without a day not counted.
   *[other] { $count } ledgers without a day not counted.
}

## Lists of ledgers

ledgers-description = { $ledgers } of { $project }, to be filtered and sorted.
as-board = As a board
as-list = As a list
sort-by = Sort by
group-by = Group by
filters = Filters
clear-all-filters = Clear all filters
others-by-stage = These moved last. The other { $left } are in the lists by stage.
show-more = Show more
stage-list-description = { $stage } ledgers of { $project }: { $range }.
filter-on-overview = Filter on the overview
selection-description = Ledgers of { $project }, { $selection }: { $range }.
filter-in-list = Filter in the list
by-folder = By folder
folders-left = { $count ->
    [one] { $count } more folder has no list of its own. Its ledgers are in the lists by stage.
   *[other] { $count } more folders with fewer ledgers have no list of their own. Their ledgers are in the lists by stage.
}
statuses-left = { $count ->
    [one] { $count } more status has no list of its own. Its ledgers are in the lists by stage.
   *[other] { $count } more statuses with fewer ledgers have no list of their own. Their ledgers are in the lists by stage.
}
pages = Pages
page-of = Page { $page } of { $pages }
previous = Previous
next = Next

## The board

board-title = Board, { $layout }
board-description = { $ledgers } of { $project } on a board.
board-part = The filter looks at the cards that are here. All ledgers:
board-layout = Layout of the board
by-status = By status
by-stage = By stage
lanes-by-folder = Lanes by folder
lanes-by-source = Lanes by source
lanes-by-owner = Lanes by owner
lanes-by-field = Lanes by { $field }
in-title-by-status = by status
in-title-by-stage = by stage
in-title-by-folder = lanes by folder
in-title-by-source = lanes by source
in-title-by-owner = lanes by owner
in-title-by-field = lanes by { $field }
no-folder = No folder
own-source = This project
no-owner = No owner
more-in-column = { $left } more
all-of-column = : all of { $column }
in-several-lanes = { $count ->
    [one] { $count } of them is in several lanes
   *[other] { $count } of them are in several lanes
}
lanes-left-out = { $count ->
    [one] And { $count } more lane. The list of all ledgers has them.
   *[other] And { $count } more lanes. The list of all ledgers has them.
}

## The page of a ledger

ledger-description = { $title }: { $status }.
field-empty = empty
edit = Edit
markdown = Markdown
edit-on = Edit on { $place }
the-repository = the repository
source = Source
copy-link = Copy link
history = History
contents = Contents
findings = Findings
progress = Progress
items-done = { $count ->
    [one] { $done } of { $count } item done
   *[other] { $done } of { $count } items done
}
not-counted = not counted
around = Around this ledger
needs = Needs
needed-by = Needed by
no-ledger-here = no ledger here
blocks-this = blocks this one
no-section = This ledger has no section yet.
untitled-section = Untitled section
link-to-section = Link to this section: { $title }
nothing-written = Nothing written here yet.
mend = Mend them in the editor
other-ledgers = Other ledgers
finding-line = line { $line }
findings-left-out = { $count ->
    [one] And { $count } more finding; ledgerline check shows all.
   *[other] And { $count } more findings; ledgerline check shows all.
}
severity-error = Error
severity-warning = Warning
severity-note = Note

## Files that cannot be read

this-file = This file
problem-unreadable = { $file } cannot be read: { $reason }.
problem-not-utf8 = { $file } is not UTF-8: byte { $byte }, on line { $line }, is not part of any character.
problem-too-large = { $file } is larger than { $size } MiB, too large for a ledger.
what-to-do = What to do
remedy-gone = It was there when the build began and has been moved or deleted since: build the site again.
remedy-unreadable = Check that the one who builds the site may read the file.
remedy-not-utf8 = Open it in an editor that knows its present encoding and save it as UTF-8. Its bytes are kept here as they are.
remedy-too-large = Split it: a ledger describes one feature.
file-as-it-is = The file as it is

## Lists of records

only = Show only
all = All
filter-word-all = all
record-ledger = Ledger
nothing-matches = Nothing on this page matches.
nothing-matches-at-all = Nothing matches.
filter-goes-along = The filter goes along to the pages beside this one:
filter-decisions = Filter decisions
filter-decisions-by = Filter decisions by their words
filter-risks = Filter risks
filter-risks-by = Filter risks by their words
filter-criteria = Filter open criteria
filter-criteria-by = Filter open criteria by their words
filter-follow-ups = Filter open follow-ups
filter-follow-ups-by = Filter open follow-ups by their words
filter-lessons = Filter lessons
filter-lessons-by = Filter lessons by their words
filter-entries = Filter entries
filter-entries-by = Filter entries by their words
filter-findings = Filter findings
filter-findings-by = Filter findings by their words
filter-records-ledgers-by = Filter ledgers by their words
link-to-item = Link to this item: { $title }
link-to-record = Link to this record: { $title }
in-the-ledger = In the ledger: { $title }

## Registers

registers-description = Decisions, risks, open criteria, follow-ups and lessons of { $project }.
registers-about = One list across all ledgers for each kind of record
decisions = Decisions
decisions-about = What was decided, and why. The ledger that moved last comes first.
decisions-none = No ledger has a decision yet.
decisions-superseded = { $count } superseded
risks = Risks
risks-about = What may go wrong: first what nothing is done about yet.
risks-none = No ledger names a risk.
risks-unmitigated = { $count } without a mitigation
criteria = Acceptance criteria
criteria-about = What is still open before a feature is done. Dropped and archived ledgers are left out.
criteria-none = Every acceptance criterion is met.
follow-ups = Follow-ups
follow-ups-about = What was left for later and is still open.
follow-ups-none = No follow-up is open.
lessons = Lessons learned
lessons-about = What the next feature should know.
lessons-none = No lesson is written down yet.
register-description = { $records }: { $about }
in-force = In force
superseded = Superseded
unmitigated = Without a mitigation
mitigated = With a mitigation
decision-without-title = Untitled decision
risk = Risk
mitigation = Mitigation
no-mitigation = none

## Dependencies

dependencies = Dependencies
dependencies-about = Who needs whom, and what is waited for.
dependencies-none = No ledger says that it needs another one.
dependencies-unknown = { $count } unknown
drawing = All at once
drawing-label = Drawing of dependencies
drawing-note = From what is needed to what needs it.
legend-needs = the one at the arrow needs the other
legend-blocks = it is blocked by the other
legend-cycle = they wait for each other
drawing-title = Who needs whom
drawing-text = { $ledgers } and { $dependencies } between them, from what is needed on the left to what needs it on the right. The table below says the same.
drawn-open = Drawn are the ledgers that are not done; the table has all.
drawn-none = { $dependencies } are too many to be drawn; the table has all.
drawn-parts = Drawn are the parts that fit, those in which most is blocked first. Not drawn: { $dependencies }, { $ledgers }; the table below has all.
cycles = Waiting for each other
found-in = found in
missing = Needed, but no ledger of this project
missing-needed-by = needed by
as-table = As a table
dependencies-table = Table of dependencies
ledger = Ledger
blocks-it = blocks it
no-ledger = no ledger
nothing = nothing

## The timeline and the roadmap

timeline-description = { $entries } of { $project }, the newest first.
timeline-about = Every log entry of every ledger, the newest first.
timeline-none = No ledger has a log entry yet.
log-entries = Log entries
roadmap = Roadmap
by-week = By week
by-month = By month
weeks-about = What was written in each week, by ledger, the newest first.
months-about = What was written in each month, by ledger, the newest first.
week-of = Week of { $day }
periods-undated = { $count ->
    [one] { $count } entry without a day is in the list by day
   *[other] { $count } entries without a day are in the list by day
}
go-to-month = Go to a month
months = Months
without-day = Without a day
month-of-year = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
short-month-of-year = { $month } { $year }

roadmap-description = From when to when each ledger of { $project } runs.
roadmap-about = From the day a ledger was created to the day it was done, or to { $day }. Dropped and archived ledgers are left out.
roadmap-today = today
roadmap-text = A bar for each ledger, from the day it was created to the day it was done, or to today. Its filled part is the share of its items that are done. A diamond stands on the day it is due, with an exclamation mark where that day is past. The table below says the same.
roadmap-note = The filled part of a bar is the share of its items that are done. The line is today; a diamond is the day when it is due, with an exclamation mark where that day is past.
roadmap-bar = { $title }: { $start } to { $end } ({ $meaning })
roadmap-bar-due = { $title }: { $start } to { $end } ({ $meaning }), due { $due }
roadmap-bar-late = { $title }: { $start } to { $end } ({ $meaning }), overdue since { $due }
roadmap-with-progress = { $bar }, { $percent }% of its items done
roadmap-done = done
roadmap-until-today = until today
roadmap-late = overdue
roadmap-none = No ledger says when it began.
roadmap-left-out = { $count ->
    [one] { $count } ledger left out: of a large project the roadmap shows what was done in the last { $days } days, and of each stage the { $shown } that began last.
   *[other] { $count } ledgers left out: of a large project the roadmap shows what was done in the last { $days } days, and of each stage the { $shown } that began last.
}
roadmap-undated = { $count ->
    [one] { $count } ledger says nowhere when it began.
   *[other] { $count } ledgers say nowhere when it began.
}
roadmap-more = { $count } more, without a bar
same-as-table = The same as a table
roadmap-as-table = Roadmap as a table
stage = Stage
from = From
to = To

## The archive

archive-description = { $ledgers } of { $project }: archived or dropped.
archive-about = Ledgers that are archived or were dropped, and their last words.
archive-none = Nothing is archived or dropped.
created = Created
completed = Completed
last-entry = Last entry

## Health

health-all-right = What is checked is right in all { $ledgers }.
health-found = { $count ->
    [one] { $found } in { $count } ledger, as ledgerline check says
   *[other] { $found } in { $count } ledgers, as ledgerline check says
}
health-range = ledgers { $range }
health-none = Nothing is found in any ledger.
health-none-in-ledgers = Nothing is found in the ledgers themselves.
health-errors = Errors
health-warnings = Warnings
health-notes = Notes
by-rule = By rule
findings-by-rule = Findings by rule
rule = Rule
files = Files
by-ledger = By ledger
go-to-ledger = In the ledger
go-to-ledger-more = In the ledger ({ $left } more)

## Rules

guide = User guide
guide-about = How to read this site, and how to write, change and check a ledger
rules = Rules
rules-description = What is checked in ledgers and templates, and why.
rules-about = What is checked in ledgers and templates, and why
fixable = fixable
fixable-unsafe = fixable, to be looked at
rule-fixable = Fixable
rule-fixable-unsafe = Fixable, to be looked at

## About the site

about = About
about-description = How the status site of { $project } was built.
about-title = About this site
about-text = Every page is made of the ledgers themselves: what is not in a ledger is not here.
built-with = Built with
built-on = On the day
commit = Commit
built-from = From
built-from-unreadable = { $ledgers }, { $unreadable } of which cannot be read
built-in = In
more-folders = { $count ->
    [one] and { $count } more folder
   *[other] and { $count } more folders
}
more = More
what-check-finds = What the check finds
for-machines-about = <a>For machines</a>: JSON, tables, feeds, a calendar, badges

## For machines

api-description = What programs can read of { $project }: JSON, CSV, feeds, a calendar and badges.
api-about = All that the pages show, in forms that programs read
api-json = JSON
api-json-about = Addresses in these files are paths from the root of the site.
api-project = The project, its counts, and where all other files are
api-ledgers = What lists say of each ledger; each names the file with all that is known of it
api-findings = What the rules found, as ledgerline check tells it
api-schema = The JSON Schema of all these files
api-decisions = The decisions of all ledgers
api-risks = The risks of all ledgers
api-criteria = The acceptance criteria of all ledgers
api-follow-ups = The follow-ups of all ledgers
api-lessons = The lessons of all ledgers
api-dependencies = The dependencies of all ledgers
api-tables = Tables
api-tables-about = For spreadsheets: CSV in UTF-8.
api-others = Calendar and index
api-calendar = The days on which ledgers are due, to subscribe to
api-index = An index in Markdown, with links to the ledgers as they are written
api-feeds = Feeds
api-feeds-about = The log entries of the ledgers, the newest first. Each ledger has a feed of its own, which its page names.
api-feeds-none = There are none: feeds need full addresses. With the key url in the table [site] of ledgerline.toml there are.
api-feed-all = All ledgers, as Atom
api-feed-stage = The ledgers in the stage “{ $stage }”, as Atom
api-as-json-feed = , and <a>as JSON Feed</a>
badges = Badges
badges-about = Pictures for a README. The badge of a ledger has the ledger’s name, as in <code>badges/ledgers/search.svg</code>. Beside each lies a file <code>.json</code>, the answer that shields.io asks of an endpoint.
badge-endpoint = Endpoint
badge-ledgers = ledgers
badge-ledgers-blocked = { $ledgers } · { $count } blocked
badge-progress = progress
badge-no-items = no items
badge-status = status
api-table-ledgers = All ledgers
api-table-decisions = All decisions
api-table-risks = All risks
api-table-findings = All findings

## llms.txt

index-about = { $count ->
    [one] { $count } feature ledger: Markdown files that each say of one feature where it stands, why it is wanted, what was decided and what happened. The links lead to the files themselves.
   *[other] { $count } feature ledgers: Markdown files that each say of one feature where it stands, why it is wanted, what was decided and what happened. The links lead to the files themselves.
}
index-data = Data
index-project = The project
index-project-about = counts, and where all other files are, as JSON
index-ledgers = All ledgers
index-ledgers-about = what lists say of them, as JSON
index-register-about = of all ledgers, as JSON
index-decisions = All decisions
index-risks = All risks
index-criteria = All acceptance
index-follow-ups = All follow ups
index-lessons = All lessons
index-dependencies = All dependencies
index-items-done = { $done } of { $total } items done
index-last-moved = last moved { $day }
index-blocked = Blocked: { $reason }

## The editor

editor-description = Check and change a ledger in the browser. Nothing is sent anywhere.
editor-needs = The editor needs scripts and a web server
editor-needs-about = It checks a ledger while you type, on your own machine; nothing is sent anywhere. Two things can keep it from starting:
editor-no-scripts = Scripts are switched off in this browser.
editor-from-disk = The page was opened from disk: browsers start the editor only over <code>http</code> or <code>https</code>. Run <code>ledgerline serve</code> in the project and open the address it prints.
editor-without = Every page of the site can be read without it. <a>Go to the overview</a>

## No such page

missing-title = No such page
missing-description = There is no page at this address.
missing-heading = There is no such page
missing-text = The address is mistyped, or the ledger was renamed, moved or removed.
missing-home = Go to the overview of all ledgers
missing-without-script = To find the overview, take the last parts off the address, one at a time.

## Said by scripts

found-ledgers = { $count ->
    [one] { $count } ledger
   *[other] { $count } ledgers
}
found-of-page = { $count ->
    [one] { $count } ledger, { $shown } of them on this page
   *[other] { $count } ledgers, { $shown } of them on this page
}
found-among-page = { $count ->
    [one] { $count } ledger among the { $on-page } on this page: { $excuse }
   *[other] { $count } ledgers among the { $on-page } on this page: { $excuse }
}
excuse-from-disk = opened from disk, it can look no further
excuse-not-loaded = the others could not be loaded
found-of-group = { $found } of { $all }
results-left-out = And { $count } more: type another word to narrow them down.
only-these-stages = Show only these stages
found-on-this-page = { $found } on this page: { $excuse }

facet-stage = Stage
facet-status = Status
facet-folder = Folder
facet-source = Source
facet-owner = Owner
facet-risk = At risk
facet-moved = Last moved
facet-created = Age
facet-progress = Progress
facet-findings = Findings
risk-overdue = Overdue
risk-soon = Due in 14 days
risk-silent = Silent for long
neither = Neither
in-7-days = Up to 7 days ago
in-30-days = Up to 30 days ago
in-90-days = Up to 90 days ago
longer-ago = Longer ago
no-day = No day
progress-begun = Begun
progress-nearly = 80 % or more
progress-all = All ticked
progress-nothing = Nothing ticked
no-items = No items
facet-errors = Errors
facet-warnings = Warnings
not-said = Not said
sort-moved = Last moved
sort-longest = Longest silent
sort-title = Title
sort-status = Status
sort-newest = Newest
sort-oldest = Oldest
sort-due = Due
sort-progress = Most progress
sort-least = Least progress
sort-findings = Most findings
group-none = Nothing
