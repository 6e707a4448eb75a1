// The script of every page but the editor's own. Everything here improves a page that is complete without it. Runs as a
// classic deferred script, so that it also works from disk. Owns no behaviour itself: one module a behaviour.

import { board } from "./board/board";
import { copyLinks } from "./copy-links";
import { followContents } from "./contents";
import { homeFilter } from "./filter/filter";
import { itemLinks } from "./item-links";
import { ledgerList } from "./list/list";
import { linkHome } from "./not-found";
import { recordFilter } from "./records/filter";
import { relativeDates } from "./relative-dates";
import { showCurrentTab } from "./tabs";
import { inTurn } from "./tasks";
import { themeButton } from "./theme";

// What a reader sees or uses at once does not wait; each of these leaves for later what is not needed for that.
themeButton();
copyLinks();
homeFilter();
recordFilter();
ledgerList();
inTurn([showCurrentTab, board, () => relativeDates(document), followContents, itemLinks, linkHome]);
