/**
 * Where the learner's work is, as the title block says it:
 * `saved`   the server has confirmed everything; without a server, this computer has;
 * `saving`  the last change is under way;
 * `kept`    the server does not answer, this computer keeps the work;
 * `unsaved` neither the server nor this computer holds the last change;
 * `second`  the course is open in another window, nothing is written here;
 * `view`    review or preview, nothing is written;
 * `asked`   work was found on this computer, and nothing is written until the learner has said what to do with it.
 */
export const SAVE_STATES = ['saved', 'saving', 'kept', 'unsaved', 'second', 'view', 'asked'] as const;
export type SaveState = (typeof SAVE_STATES)[number];
