// The elements that no first screen holds, and what they show: brought while the learner reads it.
export { SessionDiagnostics } from '../session-diagnostics.ts';
import '../../../components/blocks/example-block.ts';
import '../../../components/blocks/steps-block.ts';
import '../../../components/blocks/table-block.ts';
import '../../../components/blocks/words-block.ts';
import '../../../components/player/details-dialog.ts';
import '../../../components/player/end-sheet.ts';
import '../../../components/player/exit-sheet.ts';
import '../../../components/player/help-dialog.ts';
import '../../../components/player/outline-drawer.ts';
import '../../../components/player/placement-offer.ts';
import '../../../components/player/results-dialog.ts';
import '../../../components/player/spoken-save-state.ts';
import '../../../components/player/term-dialog.ts';
import '../../../components/quiz/lesson-check.ts';
import '../../../components/quiz/lesson-opening.ts';
import '../../../components/quiz/practice-question.ts';
import '../../../components/quiz/retrieval-question.ts';
