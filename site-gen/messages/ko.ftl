### 한국어. 명사형으로 짧게 쓰고, 문장은 합니다체로 쓴다. ledger는 원장이다.

## Everywhere

skip = 본문으로 건너뛰기
site-nav = 사이트 메뉴
overview = 개요
ledgers-page = 원장
board = 보드
registers = 모음
timeline = 타임라인
health = 점검
editor = 편집기
dark-theme = 어두운 테마
made-with = Ledgerline { $version } 사용
archive = 보관함
for-machines = 프로그램용 데이터
link-copied = 링크 복사됨
copied = 복사됨

title-page = { $title }, { $page }쪽
range = { $total }개 중 { $first }–{ $last }
list-separator = {", "}

## Counts

ledgers = 원장 { $count }개
ledgers-and-others = { $ledgers }, 그중 다른 프로젝트 { $count }개
in-this-project = 이 프로젝트: { $what }
errors = 오류 { $count }개
warnings = 경고 { $count }개
notes = 참고 { $count }개
findings-count = 점검 결과 { $count }개
log-entries-count = 진행 기록 { $count }개
entries-count = 기록 { $count }개
dependencies-count = 의존성 { $count }개
decisions-count = 결정 { $count }개
risks-count = 위험 { $count }개
criteria-count = 남은 기준 { $count }개
follow-ups-count = 남은 후속 작업 { $count }개
lessons-count = 배운 점 { $count }개

## Stages: where a ledger stands

stage-planned = 계획 중
stage-active = 진행 중
stage-blocked = 막힘
stage-review = 검토 중
stage-done = 완료
stage-dropped = 폐기
stage-archived = 보관
stage-unknown = 기타 상태
stage-unreadable = 읽을 수 없음

planned-count = 계획 중 { $count }
active-count = 진행 중 { $count }
blocked-count = 막힘 { $count }
review-count = 검토 중 { $count }
done-count = 완료 { $count }
dropped-count = 폐기 { $count }
archived-count = 보관 { $count }
unknown-count = 기타 상태 { $count }
unreadable-count = 읽을 수 없음 { $count }

no-status = 상태 없음

## One ledger in a list

due = 기한
overdue-since = 기한 지남
owner = 담당자
branch = 브랜치
card-moved = 변경
last-moved = 마지막 변경
blocked-because = 막힌 이유:
items-done-of = 완료한 항목: { $title }
closing-line = 맺음말
untitled-entry = 기록
untitled-decision = 결정

## The home page

home-title = { $project } · 현황
home-description = { $ledgers }: { $stages }.
home-description-empty = { $ledgers }.
home-last-moved = 마지막 변경
percent = { $percent }%
items-done-share = 항목 { $count }개 중 { $percent }% 완료
ledgers-by-stage = 단계별 원장
no-ledger-title = 아직 원장이 없습니다
no-ledger-text = 원장은 기능 하나를 다루는 Markdown 파일 하나입니다. 첫 파일을 <code>.ai/ledgers</code>에 넣고 사이트를 다시 빌드하거나 <a>편집기에서 시작</a>할 수 있습니다.
filter-ledgers = 원장 필터
filter-ledgers-by = 제목, 요약, 브랜치, 상태 또는 필드로 원장 필터
clear-filter = 필터 지우기
no-ledger-matches = 일치하는 원장이 없습니다.
results = 검색 결과
latest-entries = 최근 기록
latest-all = 모든 진행 기록
all-of = 모두 보기: { $what }

panels-about = 이 프로젝트만 다룹니다. 다른 프로젝트의 원장은 목록에 있습니다.
panel-blocked = 막힌 원장과 그 이유
panel-blocked-nothing = 막힌 원장이 없습니다.
panel-blocked-all = 막힌 원장 { $count }개 모두 보기
blocked-no-reason = 이유가 적혀 있지 않음
panel-risk = 위험하거나 소식이 없음
panel-risk-nothing = 늦거나 오래 소식이 없는 원장이 없습니다.
panel-risk-all = 위험한 원장 { $count }개 모두 보기
silent-days = { $count }일 동안 기록 없음
due-overdue = 기한 { $count }일 지남
due-today = 오늘이 기한
due-in = 기한까지 { $count }일
panel-nearly = 거의 완료
panel-nearly-nothing = 완료가 가까운 원장이 없습니다.
panel-nearly-all = 거의 완료된 원장 { $count }개 모두 보기
nearly-all-ticked = 모두 체크했으나 완료가 아님
nearly-left = 항목 { $count }개 남음
panel-decided = 유효한 결정
panel-decided-about = 원장마다 가장 새로운 것 하나. 마지막으로 움직인 원장이 먼저입니다.
panel-decided-nothing = 유효한 결정이 없습니다.
panel-decided-all = 유효한 결정 { $count }개 모두 보기

trend-title = 지난 { $count }주
trend-entries = 진행 기록
trend-entries-text = { $weeks }주 동안 진행 기록 { $count }개, 그중 최근 4주에 { $recent }개.
trend-entries-picture = 주별 진행 기록, 최대 { $most }개
trend-most = 주당 최대 { $most }개
trend-ledgers = 원장
trend-ledgers-text = 진행: { $open-first }개에서 { $open-last }개로, 완료 또는 종료: { $over-first }개에서 { $over-last }개로.
trend-ledgers-picture = 주별 원장, 위는 진행, 아래는 완료 또는 종료, 최대 { $most }개
trend-open-key = 진행
trend-over-key = 완료 또는 종료
trend-numbers = 수치
trend-numbers-by-week = 주별 수치
trend-week = 시작한 주
trend-open = 진행
trend-over = 완료 또는 종료
trend-left-out = 날짜가 없는 원장 { $count }개는 세지 않았습니다.

## Lists of ledgers

ledgers-description = { $project }의 { $ledgers }, 필터와 정렬 가능.
as-board = 보드로 보기
as-list = 목록으로 보기
sort-by = 정렬
group-by = 그룹 기준
filters = 필터
clear-all-filters = 모든 필터 지우기
others-by-stage = 최근에 변경된 원장입니다. 나머지 { $left }개는 단계별 목록에 있습니다.
show-more = 더 보기
stage-list-description = { $project }의 원장, { $stage }: { $range }.
filter-on-overview = 개요에서 필터
selection-description = { $project }의 원장, { $selection }: { $range }.
filter-in-list = 목록에서 필터
by-folder = 폴더별
folders-left = 원장이 더 적은 폴더 { $count }개는 따로 목록이 없습니다. 그 원장은 단계별 목록에 있습니다.
statuses-left = 원장이 더 적은 상태 { $count }개는 따로 목록이 없습니다. 그 원장은 단계별 목록에 있습니다.
pages = 쪽
page-of = { $pages }쪽 중 { $page }쪽
previous = 이전
next = 다음

## The board

board-title = 보드, { $layout }
board-description = { $project }의 { $ledgers }, 보드로 보기.
board-part = 필터는 여기 있는 카드만 봅니다. 모든 원장:
board-layout = 보드 배치
by-status = 상태별
by-stage = 단계별
lanes-by-folder = 폴더별 레인
lanes-by-source = 출처별 레인
lanes-by-owner = 담당자별 레인
lanes-by-field = { $field }별 레인
in-title-by-status = 상태별
in-title-by-stage = 단계별
in-title-by-folder = 폴더별 레인
in-title-by-source = 출처별 레인
in-title-by-owner = 담당자별 레인
in-title-by-field = { $field }별 레인
no-folder = 폴더 없음
own-source = 이 프로젝트
no-owner = 담당자 없음
more-in-column = { $left }개 더 보기
all-of-column = : { $column } 전체
in-several-lanes = 그중 { $count }개는 여러 레인에 있음
lanes-left-out = 레인 { $count }개가 더 있습니다. 전체 원장 목록에서 모두 볼 수 있습니다.

## The page of a ledger

ledger-description = { $title }: { $status }.
field-empty = 비어 있음
edit = 편집
markdown = Markdown
edit-on = { $place }에서 편집
the-repository = 저장소
source = 원본
copy-link = 링크 복사
history = 변경 이력
contents = 목차
findings = 점검 결과
progress = 진행률
items-done = 항목 { $count }개 중 { $done }개 완료
not-counted = 집계 제외
around = 관련 원장
needs = 필요한 원장
needed-by = 이 원장이 필요한 곳
no-ledger-here = 원장 없음
blocks-this = 이 원장을 막고 있음
no-section = 아직 섹션이 없는 원장입니다.
untitled-section = 제목 없는 섹션
link-to-section = 이 섹션 링크: { $title }
nothing-written = 아직 내용이 없습니다.
mend = 편집기에서 고치기
other-ledgers = 다른 원장
finding-line = { $line }행
findings-left-out = { $count }개가 더 있습니다. 전체는 ledgerline check로 볼 수 있습니다.
severity-error = 오류
severity-warning = 경고
severity-note = 참고

## Files that cannot be read

this-file = 이 파일
problem-unreadable = { $file }: 읽을 수 없습니다({ $reason }).
problem-not-utf8 = { $file }: UTF-8이 아닙니다. { $line }행의 { $byte }번 바이트는 어떤 문자에도 속하지 않습니다.
problem-too-large = { $file }: { $size } MiB를 넘어 원장으로는 너무 큽니다.
what-to-do = 해결 방법
remedy-gone = 빌드를 시작할 때는 있었으나 그 뒤 옮겨지거나 삭제되었습니다. 사이트를 다시 빌드해야 합니다.
remedy-unreadable = 사이트를 빌드하는 계정에 파일 읽기 권한이 있는지 확인해야 합니다.
remedy-not-utf8 = 현재 인코딩을 지원하는 편집기에서 열어 UTF-8로 저장해야 합니다. 원래 바이트는 여기에 그대로 보관됩니다.
remedy-too-large = 파일을 나누어야 합니다. 원장 하나는 기능 하나를 설명합니다.
file-as-it-is = 원본 파일

## Lists of records

only = 다음만 표시
all = 전체
filter-word-all = 전체
record-ledger = 원장
nothing-matches = 이 쪽에는 일치하는 것이 없습니다.
nothing-matches-at-all = 맞는 것이 없습니다.
filter-goes-along = 이 필터로 옆 쪽을 보기:
filter-decisions = 결정 필터
filter-decisions-by = 단어로 결정 필터
filter-risks = 위험 필터
filter-risks-by = 단어로 위험 필터
filter-criteria = 남은 기준 필터
filter-criteria-by = 단어로 남은 기준 필터
filter-follow-ups = 남은 후속 작업 필터
filter-follow-ups-by = 단어로 남은 후속 작업 필터
filter-lessons = 배운 점 필터
filter-lessons-by = 단어로 배운 점 필터
filter-entries = 기록 필터
filter-entries-by = 단어로 기록 필터
filter-findings = 점검 결과 필터
filter-findings-by = 단어로 점검 결과 필터
filter-records-ledgers-by = 단어로 원장 필터
link-to-item = 이 항목 링크: { $title }
link-to-record = 이 기록 링크: { $title }
in-the-ledger = 원장에서 보기: { $title }

## Registers

registers-description = { $project }의 결정, 위험, 남은 기준, 후속 작업, 배운 점.
registers-about = 모든 원장의 기록을 종류별로 모은 목록
decisions = 결정
decisions-about = 무엇을 왜 결정했는지. 최근에 변경된 원장이 먼저 나옵니다.
decisions-none = 아직 결정이 있는 원장이 없습니다.
decisions-superseded = { $count }개 대체됨
risks = 위험
risks-about = 잘못될 수 있는 일. 아직 대응이 없는 것이 먼저 나옵니다.
risks-none = 위험을 적은 원장이 없습니다.
risks-unmitigated = { $count }개 대응 없음
criteria = 인수 기준
criteria-about = 기능이 완료되기 전에 남은 것. 폐기되거나 보관된 원장은 제외됩니다.
criteria-none = 모든 인수 기준을 충족했습니다.
follow-ups = 후속 작업
follow-ups-about = 나중으로 미루어 아직 남아 있는 일.
follow-ups-none = 남은 후속 작업이 없습니다.
lessons = 배운 점
lessons-about = 다음 기능에서 알아 두어야 할 것.
lessons-none = 아직 적힌 배운 점이 없습니다.
register-description = { $records }: { $about }
in-force = 유효
superseded = 대체됨
unmitigated = 대응 없음
mitigated = 대응 있음
decision-without-title = 제목 없는 결정
risk = 위험
mitigation = 대응
no-mitigation = 없음

## Dependencies

dependencies = 의존성
dependencies-about = 어떤 원장이 무엇을 필요로 하고 무엇을 기다리는지.
dependencies-none = 다른 원장이 필요하다고 적은 원장이 없습니다.
dependencies-unknown = { $count }개 알 수 없음
drawing = 한눈에 보기
drawing-label = 의존성 그림
drawing-note = 필요한 것에서 그것을 필요로 하는 것으로 이어집니다.
legend-needs = 화살표 쪽이 다른 쪽을 필요로 함
legend-blocks = 다른 쪽에 막혀 있음
legend-cycle = 서로 기다림
drawing-title = 원장 사이의 의존성
drawing-text = { $ledgers }, { $dependencies }. 왼쪽의 필요한 원장에서 오른쪽의 그것을 필요로 하는 원장으로 이어집니다. 아래 표의 내용과 같습니다.
drawn-open = 완료되지 않은 원장만 그렸습니다. 전체는 표에 있습니다.
drawn-none = { $dependencies }: 그림으로 나타내기에는 너무 많습니다. 전체는 표에 있습니다.
drawn-parts = 들어가는 부분만 그렸으며, 막힌 것이 가장 많은 부분이 먼저입니다. 그리지 않은 것: { $dependencies }, { $ledgers }. 아래 표에는 모두 있습니다.
cycles = 서로 기다리는 원장
found-in = 발견된 곳:
missing = 필요하지만 이 프로젝트에 없는 원장
missing-needed-by = 필요로 하는 원장:
as-table = 표로 보기
dependencies-table = 의존성 표
ledger = 원장
blocks-it = 막고 있음
no-ledger = 원장 없음
nothing = 없음

## The timeline and the roadmap

timeline-description = { $project }의 { $entries }, 최신순.
timeline-about = 모든 원장의 진행 기록, 최신순.
timeline-none = 아직 진행 기록이 있는 원장이 없습니다.
log-entries = 진행 기록
roadmap = 로드맵
by-week = 주별
by-month = 월별
weeks-about = 주마다 원장별로 기록된 것, 최신순.
months-about = 달마다 원장별로 기록된 것, 최신순.
week-of = { $day } 주
periods-undated = 날짜 없는 기록 { $count }개는 날짜별 목록에 있음
go-to-month = 월로 이동
months = 월
without-day = 날짜 없음
month-of-year = { $year }년 { $month }
month-1 = 1월
month-2 = 2월
month-3 = 3월
month-4 = 4월
month-5 = 5월
month-6 = 6월
month-7 = 7월
month-8 = 8월
month-9 = 9월
month-10 = 10월
month-11 = 11월
month-12 = 12월
month-short-1 = 1월
month-short-2 = 2월
month-short-3 = 3월
month-short-4 = 4월
month-short-5 = 5월
month-short-6 = 6월
month-short-7 = 7월
month-short-8 = 8월
month-short-9 = 9월
month-short-10 = 10월
month-short-11 = 11월
month-short-12 = 12월
short-month-of-year = { $year }년 { $month }

roadmap-description = { $project }의 원장별 시작과 끝.
roadmap-about = 원장을 만든 날부터 완료한 날 또는 { $day }까지. 폐기되거나 보관된 원장은 제외됩니다.
roadmap-today = 오늘
roadmap-text = 원장마다 막대가 하나씩 있으며, 만든 날부터 완료한 날 또는 오늘까지 이어집니다. 채워진 부분은 완료한 항목의 비율입니다. 마름모는 기한이며 느낌표가 있으면 기한이 지난 것입니다. 아래 표의 내용과 같습니다.
roadmap-note = 막대의 채워진 부분은 완료한 항목의 비율입니다. 선은 오늘, 마름모는 기한이며 느낌표가 있으면 기한이 지난 것입니다.
roadmap-bar = { $title }: { $start } – { $end } ({ $meaning })
roadmap-bar-due = { $title }: { $start } – { $end } ({ $meaning }), 기한 { $due }
roadmap-bar-late = { $title }: { $start } – { $end } ({ $meaning }), 기한 { $due } 지남
roadmap-with-progress = { $bar }, 항목 { $percent }% 완료
roadmap-done = 완료
roadmap-until-today = 오늘까지
roadmap-late = 기한 지남
roadmap-none = 시작한 날이 적힌 원장이 없습니다.
roadmap-left-out = 원장 { $count }개는 제외되었습니다. 큰 프로젝트의 로드맵에는 최근 { $days }일 안에 완료된 원장과 단계별로 가장 늦게 시작한 { $shown }개가 나옵니다.
roadmap-undated = 원장 { $count }개에는 시작한 날이 적혀 있지 않습니다.
roadmap-more = 막대가 없는 원장 { $count }개 더
same-as-table = 같은 내용을 표로 보기
roadmap-as-table = 로드맵 표
stage = 단계
from = 시작
to = 끝

## The archive

archive-description = { $project }의 보관되거나 중단된 { $ledgers }.
archive-about = 보관되거나 중단된 원장과 마지막 기록.
archive-none = 보관되거나 중단된 원장이 없습니다.
created = 작성일
completed = 완료일
last-entry = 마지막 기록

## Health

health-all-right = 점검한 내용이 모두 올바릅니다({ $ledgers }).
health-found = 원장 { $count }개에서 { $found }, ledgerline check의 결과와 같음
health-range = 원장 { $range }
health-none = 어느 원장에서도 문제가 발견되지 않았습니다.
health-none-in-ledgers = 원장 자체에서는 문제가 발견되지 않았습니다.
health-errors = 오류
health-warnings = 경고
health-notes = 참고
by-rule = 규칙별
findings-by-rule = 규칙별 점검 결과
rule = 규칙
files = 파일
by-ledger = 원장별
go-to-ledger = 원장에서 보기
go-to-ledger-more = 원장에서 보기({ $left }개 더)

## Rules

guide = 사용 안내
guide-about = 이 사이트를 읽는 방법과 원장을 작성, 수정, 점검하는 방법
rules = 규칙
rules-description = 원장과 템플릿에서 점검하는 내용과 그 이유.
rules-about = 원장과 템플릿에서 점검하는 내용과 그 이유
fixable = 수정 가능
fixable-unsafe = 수정 가능, 확인 필요
rule-fixable = 수정 가능
rule-fixable-unsafe = 수정 가능, 확인 필요

## About the site

about = 정보
about-description = { $project } 현황 사이트를 빌드한 방법.
about-title = 이 사이트 정보
about-text = 모든 페이지는 원장에서 만들어집니다. 원장에 없는 내용은 여기에도 없습니다.
built-with = 빌드 도구
built-on = 기준일
commit = 커밋
built-from = 자료
built-from-unreadable = { $ledgers }, 그중 { $unreadable }개는 읽을 수 없음
built-in = 위치
more-folders = 외 폴더 { $count }개
more = 더 보기
what-check-finds = 점검 결과
for-machines-about = <a>프로그램용 데이터</a>: JSON, 표, 피드, 캘린더, 배지

## For machines

api-description = 프로그램이 읽을 수 있는 { $project }의 데이터: JSON, CSV, 피드, 캘린더, 배지.
api-about = 페이지의 모든 내용을 프로그램이 읽는 형식으로 제공합니다
api-json = JSON
api-json-about = 이 파일들의 주소는 사이트 최상위에서 시작하는 경로입니다.
api-project = 프로젝트, 수치, 다른 모든 파일의 위치
api-ledgers = 원장별 목록 정보와 전체 정보가 담긴 파일의 이름
api-findings = ledgerline check와 같은 규칙 점검 결과
api-schema = 이 모든 파일의 JSON Schema
api-decisions = 모든 원장의 결정
api-risks = 모든 원장의 위험
api-criteria = 모든 원장의 인수 기준
api-follow-ups = 모든 원장의 후속 작업
api-lessons = 모든 원장의 배운 점
api-dependencies = 모든 원장의 의존성
api-tables = 표
api-tables-about = 스프레드시트용 UTF-8 CSV입니다.
api-others = 캘린더와 색인
api-calendar = 원장의 기한, 구독 가능
api-index = 원장 원문으로 연결되는 Markdown 색인
api-feeds = 피드
api-feeds-about = 원장의 진행 기록, 최신순. 원장마다 피드가 있으며 원장 페이지에 주소가 있습니다.
api-feeds-none = 피드가 없습니다. 피드에는 전체 주소가 필요하며, ledgerline.toml의 [site] 표에 url 키를 적으면 만들어집니다.
api-feed-all = 모든 원장, Atom 형식
api-feed-stage = 단계가 ‘{ $stage }’인 원장, Atom 형식
api-as-json-feed = , <a>JSON Feed 형식</a>
badges = 배지
badges-about = README에 넣는 그림입니다. 원장의 배지는 <code>badges/ledgers/search.svg</code>처럼 원장 이름을 따릅니다. 배지마다 shields.io가 엔드포인트에 요구하는 응답인 <code>.json</code> 파일이 함께 있습니다.
badge-endpoint = 엔드포인트
badge-ledgers = 원장
badge-ledgers-blocked = { $ledgers } · 막힘 { $count }
badge-progress = 진행률
badge-no-items = 항목 없음
badge-status = 상태
api-table-ledgers = 모든 원장
api-table-decisions = 모든 결정
api-table-risks = 모든 위험
api-table-findings = 모든 점검 결과

## llms.txt

index-about = 원장 { $count }개: 기능마다 현재 상태, 필요한 이유, 결정한 내용, 지금까지의 일을 적은 Markdown 파일입니다. 링크는 파일 자체로 연결됩니다.
index-data = 데이터
index-project = 프로젝트
index-project-about = 수치와 다른 모든 파일의 위치, JSON
index-ledgers = 모든 원장
index-ledgers-about = 목록에 나오는 정보, JSON
index-register-about = 모든 원장에서 모음, JSON
index-decisions = 모든 결정
index-risks = 모든 위험
index-criteria = 모든 인수 기준
index-follow-ups = 모든 후속 작업
index-lessons = 모든 배운 점
index-dependencies = 모든 의존성
index-items-done = 항목 { $total }개 중 { $done }개 완료
index-last-moved = 마지막 변경 { $day }
index-blocked = 막힌 이유: { $reason }

## The editor

editor-description = 브라우저에서 원장을 점검하고 고칩니다. 어디로도 전송되지 않습니다.
editor-needs = 편집기에는 스크립트와 웹 서버가 필요합니다
editor-needs-about = 입력하는 동안 사용자의 컴퓨터에서 원장을 점검하며, 어디로도 전송되지 않습니다. 다음 두 경우에는 시작되지 않습니다.
editor-no-scripts = 이 브라우저에서 스크립트가 꺼져 있습니다.
editor-from-disk = 페이지를 디스크에서 열었습니다. 브라우저는 <code>http</code>나 <code>https</code>에서만 편집기를 시작합니다. 프로젝트에서 <code>ledgerline serve</code>를 실행하고 표시된 주소를 열면 됩니다.
editor-without = 편집기가 없어도 사이트의 모든 페이지를 읽을 수 있습니다. <a>개요로 이동</a>

## No such page

missing-title = 페이지를 찾을 수 없음
missing-description = 이 주소에는 페이지가 없습니다.
missing-heading = 페이지를 찾을 수 없습니다
missing-text = 주소를 잘못 입력했거나 원장의 이름이 바뀌었거나, 옮겨졌거나, 삭제되었습니다.
missing-home = 전체 원장 개요로 이동
missing-without-script = 주소의 마지막 부분을 하나씩 지우면 개요로 이동할 수 있습니다.

## Said by scripts

found-ledgers = 원장 { $count }개
found-of-page = 원장 { $count }개, 그중 { $shown }개가 이 쪽에 있음
found-among-page = 이 쪽의 { $on-page }개 중 원장 { $count }개: { $excuse }
excuse-from-disk = 디스크에서 열어 더 찾을 수 없음
excuse-not-loaded = 나머지를 불러올 수 없음
found-of-group = { $all }개 중 { $found }개
results-left-out = { $count }개가 더 있습니다. 단어를 더 입력하면 범위를 좁힐 수 있습니다.
only-these-stages = 이 단계만 표시
found-on-this-page = 이 쪽에 { $found }: { $excuse }

facet-stage = 단계
facet-status = 상태
facet-folder = 폴더
facet-source = 출처
facet-owner = 담당자
facet-risk = 위험
facet-moved = 마지막 변경
facet-created = 기간
facet-progress = 진행률
facet-findings = 점검 결과
risk-overdue = 기한 지남
risk-soon = 14일 안에 기한
risk-silent = 오래 소식 없음
neither = 해당 없음
in-7-days = 최근 7일 이내
in-30-days = 최근 30일 이내
in-90-days = 최근 90일 이내
longer-ago = 그 이전
no-day = 날짜 없음
progress-begun = 시작함
progress-nearly = 80% 이상
progress-all = 모두 체크함
progress-nothing = 체크 없음
no-items = 항목 없음
facet-errors = 오류
facet-warnings = 경고
not-said = 적혀 있지 않음
sort-moved = 마지막 변경순
sort-longest = 오래 소식 없는 순
sort-title = 제목순
sort-status = 상태순
sort-newest = 최신순
sort-oldest = 오래된 순
sort-due = 기한순
sort-progress = 진행률 높은 순
sort-least = 진행률 낮은 순
sort-findings = 점검 결과 많은 순
group-none = 없음
