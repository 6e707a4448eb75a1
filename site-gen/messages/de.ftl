### Deutsch. Neutral, ohne Anrede. „Ledger“ ist männlich: der Ledger, die Ledger.

## Everywhere

skip = Zum Inhalt springen
site-nav = Hauptnavigation
overview = Übersicht
ledgers-page = Ledger
board = Board
registers = Register
timeline = Chronik
health = Zustand
editor = Editor
dark-theme = Dunkle Darstellung
made-with = Erstellt mit Ledgerline { $version }
archive = Archiv
for-machines = Für Programme
link-copied = Link kopiert
copied = kopiert

title-page = { $title }, Seite { $page }
range = { $first }–{ $last } von { $total }
list-separator = {", "}

## Counts

ledgers = { $count ->
    [one] { $count } Ledger
   *[other] { $count } Ledger
}
ledgers-and-others = { $count ->
    [one] { $ledgers }, davon { $count } eines anderen Projekts
   *[other] { $ledgers }, davon { $count } anderer Projekte
}
in-this-project = { $what } in diesem Projekt
errors = { $count ->
    [one] { $count } Fehler
   *[other] { $count } Fehler
}
warnings = { $count ->
    [one] { $count } Warnung
   *[other] { $count } Warnungen
}
notes = { $count ->
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
}
findings-count = { $count ->
    [one] { $count } Befund
   *[other] { $count } Befunde
}
log-entries-count = { $count ->
    [one] { $count } Verlaufseintrag
   *[other] { $count } Verlaufseinträge
}
entries-count = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
dependencies-count = { $count ->
    [one] { $count } Abhängigkeit
   *[other] { $count } Abhängigkeiten
}
decisions-count = { $count ->
    [one] { $count } Entscheidung
   *[other] { $count } Entscheidungen
}
risks-count = { $count ->
    [one] { $count } Risiko
   *[other] { $count } Risiken
}
criteria-count = { $count ->
    [one] { $count } offenes Kriterium
   *[other] { $count } offene Kriterien
}
follow-ups-count = { $count ->
    [one] { $count } offene Folgeaufgabe
   *[other] { $count } offene Folgeaufgaben
}
lessons-count = { $count ->
    [one] { $count } Erkenntnis
   *[other] { $count } Erkenntnisse
}

## Stages: where a ledger stands

stage-planned = Geplant
stage-active = In Arbeit
stage-blocked = Blockiert
stage-review = In Prüfung
stage-done = Fertig
stage-dropped = Verworfen
stage-archived = Archiviert
stage-unknown = Anderer Status
stage-unreadable = Nicht lesbar

planned-count = { $count } geplant
active-count = { $count } in Arbeit
blocked-count = { $count } blockiert
review-count = { $count } in Prüfung
done-count = { $count } fertig
dropped-count = { $count } verworfen
archived-count = { $count } archiviert
unknown-count = { $count } mit anderem Status
unreadable-count = { $count } nicht lesbar

no-status = Ohne Status

## One ledger in a list

due = Fällig
overdue-since = Überfällig seit
owner = Zuständig
branch = Branch
card-moved = Geändert
last-moved = Letzte Änderung
blocked-because = Blockiert:
items-done-of = Erledigte Punkte: { $title }
closing-line = Schlusszeile
untitled-entry = Eintrag
untitled-decision = Entscheidung

## The home page

home-title = { $project } · Stand
home-description = { $ledgers }: { $stages }.
home-description-empty = { $ledgers }.
home-last-moved = letzte Änderung
percent = { $percent } %
items-done-share = { $count ->
    [one] { $percent } % von { $count } Punkt erledigt
   *[other] { $percent } % von { $count } Punkten erledigt
}
ledgers-by-stage = Ledger nach Phase
no-ledger-title = Es gibt noch keinen Ledger
no-ledger-text = Ein Ledger ist eine Markdown-Datei für ein Vorhaben. Die erste kommt in den Ordner <code>.ai/ledgers</code>; danach die Website neu bauen – oder <a>im Editor anfangen</a>.
filter-ledgers = Ledger filtern
filter-ledgers-by = Ledger nach Titel, Zusammenfassung, Branch, Status oder Feld filtern
clear-filter = Filter aufheben
no-ledger-matches = Kein Ledger passt.
results = Gefunden
latest-entries = Neueste Einträge
latest-all = Alle Verlaufseinträge
all-of = Alle ansehen: { $what }

panels-about = Nur aus diesem Projekt; die Listen haben auch die Ledger anderer Projekte.
panel-blocked = Blockiert, und warum
panel-blocked-nothing = Nichts ist blockiert.
panel-blocked-all = Alle { $count } blockierten Ledger
blocked-no-reason = Kein Grund genannt
panel-risk = Gefährdet oder still
panel-risk-nothing = Nichts ist überfällig, nichts liegt lange still.
panel-risk-all = Alle { $count } gefährdeten Ledger
silent-days = { $count ->
    [one] Seit { $count } Tag kein Eintrag
   *[other] Seit { $count } Tagen kein Eintrag
}
due-overdue = { $count ->
    [one] Seit { $count } Tag überfällig
   *[other] Seit { $count } Tagen überfällig
}
due-today = Heute fällig
due-in = { $count ->
    [one] Fällig in { $count } Tag
   *[other] Fällig in { $count } Tagen
}
panel-nearly = Fast fertig
panel-nearly-nothing = Nichts ist kurz vor dem Ziel.
panel-nearly-all = Alle { $count } fast fertigen Ledger
nearly-all-ticked = Alles abgehakt, aber nicht fertig
nearly-left = { $count ->
    [one] Noch { $count } Punkt offen
   *[other] Noch { $count } Punkte offen
}
panel-decided = Geltende Entscheidungen
panel-decided-about = Die neueste jedes Ledgers; der zuletzt bewegte steht oben.
panel-decided-nothing = Keine Entscheidung gilt.
panel-decided-all = Alle { $count } geltenden Entscheidungen

trend-title = { $count ->
    [one] Die letzte Woche
   *[other] Die letzten { $count } Wochen
}
trend-entries = Verlaufseinträge
trend-entries-text = { $count ->
    [one] { $count } Verlaufseintrag in { $weeks } Wochen, davon { $recent } in den letzten vier.
   *[other] { $count } Verlaufseinträge in { $weeks } Wochen, davon { $recent } in den letzten vier.
}
trend-entries-picture = Verlaufseinträge nach Woche, höchstens { $most }
trend-most = höchstens { $most } pro Woche
trend-ledgers = Ledger
trend-ledgers-text = Offen: erst { $open-first }, jetzt { $open-last }. Fertig oder geschlossen: erst { $over-first }, jetzt { $over-last }.
trend-ledgers-picture = Ledger nach Woche, oben offen, unten fertig oder geschlossen, höchstens { $most }
trend-open-key = offen
trend-over-key = fertig oder geschlossen
trend-numbers = Die Zahlen
trend-numbers-by-week = Die Zahlen nach Woche
trend-week = Woche ab
trend-open = Offen
trend-over = Fertig oder geschlossen
trend-left-out = { $count ->
    [one] { $count } Ledger ohne Datum ist nicht mitgezählt.
   *[other] { $count } Ledger ohne Datum sind nicht mitgezählt.
}

## Lists of ledgers

ledgers-description = { $ledgers } von { $project }, zum Filtern und Sortieren.
as-board = Als Board
as-list = Als Liste
sort-by = Sortieren nach
group-by = Gruppieren nach
filters = Filter
clear-all-filters = Alle Filter aufheben
others-by-stage = Diese haben sich zuletzt geändert. Die übrigen { $left } stehen in den Listen nach Phase.
show-more = Mehr anzeigen
stage-list-description = Ledger von { $project }, { $stage }: { $range }.
filter-on-overview = In der Übersicht filtern
selection-description = Ledger von { $project }, { $selection }: { $range }.
filter-in-list = In der Liste filtern
by-folder = Nach Ordner
folders-left = { $count ->
    [one] { $count } weiterer Ordner hat keine eigene Liste. Seine Ledger stehen in den Listen nach Phase.
   *[other] { $count } weitere Ordner mit weniger Ledgern haben keine eigene Liste. Ihre Ledger stehen in den Listen nach Phase.
}
statuses-left = { $count ->
    [one] { $count } weiterer Status hat keine eigene Liste. Seine Ledger stehen in den Listen nach Phase.
   *[other] { $count } weitere Status mit weniger Ledgern haben keine eigene Liste. Ihre Ledger stehen in den Listen nach Phase.
}
pages = Seiten
page-of = Seite { $page } von { $pages }
previous = Zurück
next = Weiter

## The board

board-title = Board, { $layout }
board-description = { $ledgers } von { $project } auf einem Board.
board-part = Der Filter sieht die Karten, die hier sind. Alle Ledger:
board-layout = Aufteilung des Boards
by-status = Nach Status
by-stage = Nach Phase
lanes-by-folder = Bahnen nach Ordner
lanes-by-source = Bahnen nach Quelle
lanes-by-owner = Bahnen nach Zuständigen
lanes-by-field = Bahnen nach { $field }
in-title-by-status = nach Status
in-title-by-stage = nach Phase
in-title-by-folder = Bahnen nach Ordner
in-title-by-source = Bahnen nach Quelle
in-title-by-owner = Bahnen nach Zuständigen
in-title-by-field = Bahnen nach { $field }
no-folder = Ohne Ordner
own-source = Dieses Projekt
no-owner = Niemand zuständig
more-in-column = { $left } weitere
all-of-column = : alle in „{ $column }“
in-several-lanes = { $count ->
    [one] { $count } davon steht in mehreren Bahnen
   *[other] { $count } davon stehen in mehreren Bahnen
}
lanes-left-out = { $count ->
    [one] Und { $count } weitere Bahn. In der Liste aller Ledger steht alles.
   *[other] Und { $count } weitere Bahnen. In der Liste aller Ledger steht alles.
}

## The page of a ledger

ledger-description = { $title }: { $status }.
field-empty = leer
edit = Bearbeiten
markdown = Markdown
edit-on = Auf { $place } bearbeiten
the-repository = der Projektseite
source = Quelltext
copy-link = Link kopieren
history = Änderungsverlauf
contents = Inhalt
findings = Befunde
progress = Fortschritt
items-done = { $count ->
    [one] { $done } von { $count } Punkt erledigt
   *[other] { $done } von { $count } Punkten erledigt
}
not-counted = zählt nicht mit
around = Rund um diesen Ledger
needs = Braucht
needed-by = Wird gebraucht von
no-ledger-here = hier kein Ledger
blocks-this = blockiert diesen
no-section = Dieser Ledger hat noch keinen Abschnitt.
untitled-section = Abschnitt ohne Titel
link-to-section = Link zu diesem Abschnitt: { $title }
nothing-written = Hier steht noch nichts.
mend = Im Editor beheben
other-ledgers = Weitere Ledger
finding-line = Zeile { $line }
findings-left-out = { $count ->
    [one] Und { $count } weiterer Befund; „ledgerline check“ zeigt alle.
   *[other] Und { $count } weitere Befunde; „ledgerline check“ zeigt alle.
}
severity-error = Fehler
severity-warning = Warnung
severity-note = Hinweis

## Files that cannot be read

this-file = Diese Datei
problem-unreadable = { $file } lässt sich nicht lesen: { $reason }.
problem-not-utf8 = { $file } ist nicht in UTF-8: Byte { $byte } in Zeile { $line } gehört zu keinem Zeichen.
problem-too-large = { $file } ist größer als { $size } MiB, zu groß für einen Ledger.
what-to-do = Was zu tun ist
remedy-gone = Die Datei war bei Beginn des Baus noch da und wurde seither verschoben oder gelöscht: die Website neu bauen.
remedy-unreadable = Prüfen, ob die Datei von dem Konto gelesen werden darf, das die Website baut.
remedy-not-utf8 = Die Datei in einem Editor öffnen, der ihre jetzige Kodierung kennt, und als UTF-8 speichern. Ihre Bytes sind hier unverändert aufbewahrt.
remedy-too-large = Die Datei aufteilen: Ein Ledger beschreibt ein einziges Vorhaben.
file-as-it-is = Die unveränderte Datei

## Lists of records

only = Nur anzeigen
all = Alle
filter-word-all = alle
record-ledger = Ledger
nothing-matches = Auf dieser Seite passt nichts.
nothing-matches-at-all = Nichts passt.
filter-goes-along = Der Filter geht zu den Seiten daneben mit:
filter-decisions = Entscheidungen filtern
filter-decisions-by = Entscheidungen nach Wörtern filtern
filter-risks = Risiken filtern
filter-risks-by = Risiken nach Wörtern filtern
filter-criteria = Offene Kriterien filtern
filter-criteria-by = Offene Kriterien nach Wörtern filtern
filter-follow-ups = Offene Folgeaufgaben filtern
filter-follow-ups-by = Offene Folgeaufgaben nach Wörtern filtern
filter-lessons = Erkenntnisse filtern
filter-lessons-by = Erkenntnisse nach Wörtern filtern
filter-entries = Einträge filtern
filter-entries-by = Einträge nach Wörtern filtern
filter-findings = Befunde filtern
filter-findings-by = Befunde nach Wörtern filtern
filter-records-ledgers-by = Ledger nach Wörtern filtern
link-to-item = Link zu diesem Punkt: { $title }
link-to-record = Link zu diesem Eintrag: { $title }
in-the-ledger = Im Ledger: { $title }

## Registers

registers-description = Entscheidungen, Risiken, offene Kriterien, Folgeaufgaben und Erkenntnisse von { $project }.
registers-about = Für jede Art von Eintrag eine Liste über alle Ledger hinweg
decisions = Entscheidungen
decisions-about = Was entschieden wurde und warum. Der zuletzt geänderte Ledger steht oben.
decisions-none = Noch kein Ledger hat eine Entscheidung.
decisions-superseded = { $count } abgelöst
risks = Risiken
risks-about = Was schiefgehen kann: zuerst das, wogegen noch nichts getan wird.
risks-none = Kein Ledger nennt ein Risiko.
risks-unmitigated = { $count } ohne Gegenmaßnahme
criteria = Akzeptanzkriterien
criteria-about = Was noch offen ist, bevor ein Vorhaben fertig ist. Verworfene und archivierte Ledger fehlen.
criteria-none = Alle Akzeptanzkriterien sind erfüllt.
follow-ups = Folgeaufgaben
follow-ups-about = Was für später blieb und noch offen ist.
follow-ups-none = Keine Folgeaufgabe ist offen.
lessons = Erkenntnisse
lessons-about = Was das nächste Vorhaben wissen sollte.
lessons-none = Noch ist keine Erkenntnis festgehalten.
register-description = { $records }: { $about }
in-force = Gültig
superseded = Abgelöst
unmitigated = Ohne Gegenmaßnahme
mitigated = Mit Gegenmaßnahme
decision-without-title = Entscheidung ohne Titel
risk = Risiko
mitigation = Gegenmaßnahme
no-mitigation = keine

## Dependencies

dependencies = Abhängigkeiten
dependencies-about = Wer wen braucht und worauf gewartet wird.
dependencies-none = Kein Ledger sagt, dass er einen anderen braucht.
dependencies-unknown = { $count } unbekannt
drawing = Alles auf einmal
drawing-label = Zeichnung der Abhängigkeiten
drawing-note = Vom Gebrauchten zu dem, was es braucht.
legend-needs = der an der Spitze braucht den anderen
legend-blocks = er ist durch den anderen blockiert
legend-cycle = sie warten aufeinander
drawing-title = Wer wen braucht
drawing-text = { $ledgers } und { $dependencies } dazwischen, vom Gebrauchten links zu dem, was es braucht, rechts. Die Tabelle darunter sagt dasselbe.
drawn-open = Gezeichnet sind die Ledger, die nicht fertig sind; die Tabelle hat alle.
drawn-none = { $dependencies } sind zu viele für eine Zeichnung; die Tabelle hat alle.
drawn-parts = Gezeichnet sind die Teile, die Platz haben, zuerst die mit den meisten Blockaden. Nicht gezeichnet: { $dependencies }, { $ledgers }; in der Tabelle unten stehen alle.
cycles = Warten aufeinander
found-in = gefunden in
missing = Gebraucht, aber kein Ledger dieses Projekts
missing-needed-by = gebraucht von
as-table = Als Tabelle
dependencies-table = Tabelle der Abhängigkeiten
ledger = Ledger
blocks-it = blockiert ihn
no-ledger = kein Ledger
nothing = nichts

## The timeline and the roadmap

timeline-description = { $entries } von { $project }, die neuesten zuerst.
timeline-about = Alle Verlaufseinträge aller Ledger, die neuesten zuerst.
timeline-none = Noch kein Ledger hat einen Verlaufseintrag.
log-entries = Verlaufseinträge
roadmap = Roadmap
by-week = Nach Woche
by-month = Nach Monat
weeks-about = Was in jeder Woche geschrieben wurde, nach Ledger, das Neueste oben.
months-about = Was in jedem Monat geschrieben wurde, nach Ledger, das Neueste oben.
week-of = Woche vom { $day }
periods-undated = { $count ->
    [one] { $count } Eintrag ohne Datum steht in der Liste nach Tagen
   *[other] { $count } Einträge ohne Datum stehen in der Liste nach Tagen
}
go-to-month = Zu einem Monat
months = Monate
without-day = Ohne Datum
month-of-year = { $month } { $year }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.
short-month-of-year = { $month } { $year }

roadmap-description = Von wann bis wann jeder Ledger von { $project } läuft.
roadmap-about = Vom Tag, an dem ein Ledger angelegt wurde, bis zum Tag, an dem er fertig war, oder bis { $day }. Verworfene und archivierte Ledger fehlen.
roadmap-today = heute
roadmap-text = Ein Balken für jeden Ledger, vom Tag, an dem er angelegt wurde, bis zum Tag, an dem er fertig war, oder bis heute. Gefüllt ist der Anteil der erledigten Punkte. Eine Raute steht auf dem Tag, an dem er fällig ist, mit Ausrufezeichen, wenn dieser Tag vorbei ist. Die Tabelle darunter sagt dasselbe.
roadmap-note = Gefüllt ist der Anteil der erledigten Punkte. Die Linie ist heute; eine Raute ist der Tag der Fälligkeit, mit Ausrufezeichen, wenn er vorbei ist.
roadmap-bar = { $title }: { $start } bis { $end } ({ $meaning })
roadmap-bar-due = { $title }: { $start } bis { $end } ({ $meaning }), fällig { $due }
roadmap-bar-late = { $title }: { $start } bis { $end } ({ $meaning }), überfällig seit { $due }
roadmap-with-progress = { $bar }, { $percent } % der Punkte erledigt
roadmap-done = fertig
roadmap-until-today = bis heute
roadmap-late = überfällig
roadmap-none = Kein Ledger sagt, wann er begann.
roadmap-left-out = { $count ->
    [one] { $count } Ledger fehlt: Von einem großen Projekt zeigt die Roadmap, was in den letzten { $days } Tagen fertig wurde, und von jeder Phase die { $shown }, die zuletzt begannen.
   *[other] { $count } Ledger fehlen: Von einem großen Projekt zeigt die Roadmap, was in den letzten { $days } Tagen fertig wurde, und von jeder Phase die { $shown }, die zuletzt begannen.
}
roadmap-undated = { $count ->
    [one] { $count } Ledger sagt nirgends, wann er begann.
   *[other] { $count } Ledger sagen nirgends, wann sie begannen.
}
roadmap-more = { $count ->
    [one] { $count } weiterer ohne Balken
   *[other] { $count } weitere ohne Balken
}
same-as-table = Dasselbe als Tabelle
roadmap-as-table = Roadmap als Tabelle
stage = Phase
from = Von
to = Bis

## The archive

archive-description = { $ledgers } von { $project }: archiviert oder verworfen.
archive-about = Ledger, die archiviert oder verworfen wurden, und ihre letzten Worte.
archive-none = Nichts ist archiviert oder verworfen.
created = Angelegt
completed = Abgeschlossen
last-entry = Letzter Eintrag

## Health

health-all-right = Was geprüft wird, stimmt überall ({ $ledgers }).
health-found = { $count ->
    [one] { $found } in { $count } Ledger, wie „ledgerline check“ sie meldet
   *[other] { $found } in { $count } Ledgern, wie „ledgerline check“ sie meldet
}
health-range = Ledger { $range }
health-none = In keinem Ledger ist etwas zu beanstanden.
health-none-in-ledgers = In den Ledgern selbst ist nichts zu beanstanden.
health-errors = Fehler
health-warnings = Warnungen
health-notes = Hinweise
by-rule = Nach Regel
findings-by-rule = Befunde nach Regel
rule = Regel
files = Dateien
by-ledger = Nach Ledger
go-to-ledger = Im Ledger
go-to-ledger-more = Im Ledger ({ $left } weitere)

## Rules

guide = Anleitung
guide-about = Wie diese Seiten zu lesen sind und wie Ledger geschrieben, geändert und geprüft werden
rules = Regeln
rules-description = Was in Ledgern und Vorlagen geprüft wird und warum.
rules-about = Was in Ledgern und Vorlagen geprüft wird und warum
fixable = behebbar
fixable-unsafe = behebbar, danach durchsehen
rule-fixable = Behebbar
rule-fixable-unsafe = Behebbar, danach durchsehen

## About the site

about = Über
about-description = Wie die Website von { $project } gebaut wurde.
about-title = Über diese Website
about-text = Jede Seite entsteht aus den Ledgern selbst: Was in keinem Ledger steht, steht auch hier nicht.
built-with = Gebaut mit
built-on = Am
commit = Commit
built-from = Grundlage
built-from-unreadable = { $ledgers }, davon { $unreadable } nicht lesbar
built-in = In
more-folders = { $count ->
    [one] und { $count } weiterer Ordner
   *[other] und { $count } weitere Ordner
}
more = Mehr
what-check-finds = Was die Prüfung findet
for-machines-about = <a>Für Programme</a>: JSON, Tabellen, Feeds, ein Kalender, Badges

## For machines

api-description = Was Programme von { $project } lesen können: JSON, CSV, Feeds, einen Kalender und Badges.
api-about = Alles, was die Seiten zeigen, in Formen, die Programme lesen
api-json = JSON
api-json-about = Adressen in diesen Dateien sind Pfade vom Stamm der Website aus.
api-project = Das Projekt, seine Zahlen und wo alle anderen Dateien liegen
api-ledgers = Was Listen über jeden Ledger sagen; jeder nennt die Datei mit allem, was von ihm bekannt ist
api-findings = Was die Regeln gefunden haben, wie „ledgerline check“ es meldet
api-schema = Das JSON-Schema all dieser Dateien
api-decisions = Die Entscheidungen aller Ledger
api-risks = Die Risiken aller Ledger
api-criteria = Die Akzeptanzkriterien aller Ledger
api-follow-ups = Die Folgeaufgaben aller Ledger
api-lessons = Die Erkenntnisse aller Ledger
api-dependencies = Die Abhängigkeiten aller Ledger
api-tables = Tabellen
api-tables-about = Für Tabellenkalkulationen: CSV in UTF-8.
api-others = Kalender und Verzeichnis
api-calendar = Die Tage, an denen Ledger fällig sind, zum Abonnieren
api-index = Ein Verzeichnis in Markdown mit Links zu den Ledgern, wie sie geschrieben sind
api-feeds = Feeds
api-feeds-about = Die Verlaufseinträge der Ledger, die neuesten zuerst. Jeder Ledger hat einen eigenen Feed, den seine Seite nennt.
api-feeds-none = Es gibt keine: Feeds brauchen vollständige Adressen. Mit dem Schlüssel url in der Tabelle [site] der Datei ledgerline.toml gibt es sie.
api-feed-all = Alle Ledger, als Atom
api-feed-stage = Die Ledger der Phase „{ $stage }“, als Atom
api-as-json-feed = , und <a>als JSON Feed</a>
badges = Badges
badges-about = Bilder für eine README. Das Badge eines Ledgers trägt den Namen des Ledgers, wie in <code>badges/ledgers/search.svg</code>. Daneben liegt jeweils eine Datei <code>.json</code>: die Antwort, die shields.io von einem Endpunkt erwartet.
badge-endpoint = Endpunkt
badge-ledgers = Ledger
badge-ledgers-blocked = { $ledgers } · { $count } blockiert
badge-progress = Fortschritt
badge-no-items = keine Punkte
badge-status = Status
api-table-ledgers = Alle Ledger
api-table-decisions = Alle Entscheidungen
api-table-risks = Alle Risiken
api-table-findings = Alle Befunde

## llms.txt

index-about = { $count ->
    [one] { $count } Ledger: Markdown-Dateien, die jeweils von einem Vorhaben sagen, wo es steht, warum es gewollt ist, was entschieden wurde und was geschah. Die Links führen zu den Dateien selbst.
   *[other] { $count } Ledger: Markdown-Dateien, die jeweils von einem Vorhaben sagen, wo es steht, warum es gewollt ist, was entschieden wurde und was geschah. Die Links führen zu den Dateien selbst.
}
index-data = Daten
index-project = Das Projekt
index-project-about = Zahlen, und wo alle anderen Dateien liegen, als JSON
index-ledgers = Alle Ledger
index-ledgers-about = was Listen über sie sagen, als JSON
index-register-about = aus allen Ledgern, als JSON
index-decisions = Alle Entscheidungen
index-risks = Alle Risiken
index-criteria = Alle Akzeptanzkriterien
index-follow-ups = Alle Folgeaufgaben
index-lessons = Alle Erkenntnisse
index-dependencies = Alle Abhängigkeiten
index-items-done = { $done } von { $total } Punkten erledigt
index-last-moved = letzte Änderung { $day }
index-blocked = Blockiert: { $reason }

## The editor

editor-description = Einen Ledger im Browser prüfen und ändern. Nichts wird irgendwohin gesendet.
editor-needs = Der Editor braucht Skripte und einen Webserver
editor-needs-about = Er prüft einen Ledger beim Schreiben, auf dem eigenen Rechner; nichts wird irgendwohin gesendet. Zweierlei kann ihn am Start hindern:
editor-no-scripts = Skripte sind in diesem Browser abgeschaltet.
editor-from-disk = Die Seite wurde von der Festplatte geöffnet: Browser starten den Editor nur über <code>http</code> oder <code>https</code>. Dann hilft <code>ledgerline serve</code> im Projekt und die Adresse, die es ausgibt.
editor-without = Jede Seite lässt sich ohne ihn lesen. <a>Zur Übersicht</a>

## No such page

missing-title = Seite nicht gefunden
missing-description = Unter dieser Adresse gibt es keine Seite.
missing-heading = Diese Seite gibt es nicht
missing-text = Die Adresse ist vertippt, oder der Ledger wurde umbenannt, verschoben oder entfernt.
missing-home = Zur Übersicht aller Ledger
missing-without-script = Zur Übersicht führt die Adresse, wenn man ihre letzten Teile nacheinander weglässt.

## Said by scripts

found-ledgers = { $count ->
    [one] { $count } Ledger
   *[other] { $count } Ledger
}
found-of-page = { $count ->
    [one] { $count } Ledger, { $shown } davon auf dieser Seite
   *[other] { $count } Ledger, { $shown } davon auf dieser Seite
}
found-among-page = { $count ->
    [one] { $count } Ledger unter den { $on-page } auf dieser Seite: { $excuse }
   *[other] { $count } Ledger unter den { $on-page } auf dieser Seite: { $excuse }
}
excuse-from-disk = von der Festplatte geöffnet, reicht die Suche nicht weiter
excuse-not-loaded = die anderen ließen sich nicht laden
found-of-group = { $found } von { $all }
results-left-out = Und { $count } weitere: ein weiteres Wort grenzt sie ein.
only-these-stages = Nur diese Phasen anzeigen
found-on-this-page = { $found } auf dieser Seite: { $excuse }

facet-stage = Phase
facet-status = Status
facet-folder = Ordner
facet-source = Quelle
facet-owner = Zuständig
facet-risk = Gefährdet
facet-moved = Letzte Änderung
facet-created = Alter
facet-progress = Fortschritt
facet-findings = Befunde
risk-overdue = Überfällig
risk-soon = In 14 Tagen fällig
risk-silent = Lange still
neither = Weder noch
in-7-days = Vor bis zu 7 Tagen
in-30-days = Vor bis zu 30 Tagen
in-90-days = Vor bis zu 90 Tagen
longer-ago = Länger her
no-day = Ohne Datum
progress-begun = Begonnen
progress-nearly = 80 % oder mehr
progress-all = Alles abgehakt
progress-nothing = Nichts abgehakt
no-items = Keine Punkte
facet-errors = Fehler
facet-warnings = Warnungen
not-said = Keine Angabe
sort-moved = Letzte Änderung
sort-longest = Am längsten still
sort-title = Titel
sort-status = Status
sort-newest = Neueste
sort-oldest = Älteste
sort-due = Fälligkeit
sort-progress = Größter Fortschritt
sort-least = Geringster Fortschritt
sort-findings = Meiste Befunde
group-none = Nichts
