// Every verb of a button or form, and the use case that does it.
import type { Verb } from "../messages/action.ts";
import { addMe } from "./add-me.ts";
import { addToCase, newRequest } from "./add-to-case.ts";
import { askForInfo } from "./ask-for-info.ts";
import { askDepartment, askPerson } from "./ask-person.ts";
import { assignCase } from "./assign-case.ts";
import { cancelCase } from "./cancel-case.ts";
import { changeAnswers } from "./change-answers.ts";
import { changeItem } from "./change-item.ts";
import { changePriority } from "./change-priority.ts";
import { chooseItem } from "./choose-item.ts";
import { completeTask } from "./complete-task.ts";
import { confirmCase } from "./confirm-case.ts";
import { decideApproval } from "./decide-approval.ts";
import { declareKnownIssue } from "./declare-known-issue.ts";
import { delegate, stopDelegation } from "./delegate.ts";
import { discardDraft } from "./discard-draft.ts";
import { draftArticle } from "./draft-article.ts";
import { dropProposal } from "./drop-proposal.ts";
import { editDraft } from "./edit-draft.ts";
import { editProposal } from "./edit-proposal.ts";
import { giveInfo } from "./give-info.ts";
import { holdCase } from "./hold-case.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { browseCatalog, explainClock, listMyApprovals, listMyCases, showActions, showOneCase } from "./look-up.ts";
import { makeArticle } from "./make-article.ts";
import { mergeCase } from "./merge-case.ts";
import { noteOnCase } from "./note-on-case.ts";
import { overrideApproval } from "./override-approval.ts";
import { pauseTask } from "./pause-task.ts";
import type { Ports } from "./ports.ts";
import type { Press } from "./press.ts";
import { promiseTime } from "./promise-time.ts";
import { publishDraft } from "./publish-draft.ts";
import { reopenCase } from "./reopen-case.ts";
import { replyToCase } from "./reply-to-case.ts";
import { resolveCase } from "./resolve-case.ts";
import { resumeCase } from "./resume-case.ts";
import { showDraft } from "./show-draft.ts";
import { askAgain, startItem } from "./start-item.ts";
import { startTask } from "./start-task.ts";
import { submitProposal } from "./submit-proposal.ts";
import { takeCase } from "./take-case.ts";
import { transferCase } from "./transfer-case.ts";
import { undoPress } from "./undo-press.ts";

type Verbs = { readonly [V in Verb]: (ports: Ports, press: Press<V>) => Promise<void> };

const verbs: Verbs = {
  submit: submitProposal,
  edit: editProposal,
  fill: editProposal,
  something_else: dropProposal,
  choose: chooseItem,
  start_item: startItem,
  ask_again: askAgain,
  follow_up: askAgain,
  approve: decideApproval,
  decline: decideApproval,
  need_info: askForInfo,
  give_info: giveInfo,
  override: overrideApproval,
  take: takeCase,
  assign: assignCase,
  reply: replyToCase,
  note: noteOnCase,
  hold: holdCase,
  resume: resumeCase,
  resolve: resolveCase,
  undo: undoPress,
  confirm: confirmCase,
  reopen: reopenCase,
  cancel: cancelCase,
  add_me: addMe,
  change_answers: changeAnswers,
  change_priority: changePriority,
  change_item: changeItem,
  transfer: transferCase,
  merge: mergeCase,
  known_issue: declareKnownIssue,
  delegate,
  stop_delegation: stopDelegation,
  new_time: promiseTime,
  task_start: startTask,
  task_done: completeTask,
  task_hold: pauseTask,
  task_resume: pauseTask,
  show: showOneCase,
  details: showOneCase,
  explain: explainClock,
  more: showActions,
  browse: browseCatalog,
  my_cases: listMyCases,
  my_approvals: listMyApprovals,
  add_to_case: addToCase,
  new_request: newRequest,
  helped: judgeAnswer,
  not_quite: judgeAnswer,
  ask_person: askPerson,
  ask_department: askDepartment,
  make_article: makeArticle,
  draft_article: draftArticle,
  show_draft: showDraft,
  edit_draft: editDraft,
  publish_draft: publishDraft,
  discard_draft: discardDraft,
};

/** Refuses what the rules refuse. */
export function actOn(ports: Ports, press: Press): Promise<void> {
  const act = verbs[press.action.do] as (ports: Ports, press: Press) => Promise<void>;
  return act(ports, press);
}
