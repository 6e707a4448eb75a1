// The entry point of the editor page: defines the elements, each of which is in a file of its own.

import "./elements/announcer";
import "./elements/confirm-dialog";
import "./elements/notices";
import "./elements/toolbar";
import "./preview/preview-pane";
import "./problems/problem-list";
import "./text/text-pane";
import "./text/text-status";
import "./elements/ledgerline-editor";
