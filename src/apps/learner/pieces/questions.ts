// The question elements: not on the first screen, brought while the learner reads it.
import '../../../components/quiz/lesson-check.ts';
import '../../../components/quiz/practice-question.ts';
