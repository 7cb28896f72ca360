// The elements of the questions that are answered on a figure, or by one. Few lessons have them, so they come behind the others.
import '../../../components/quiz/grid-question.ts';
import '../../../components/quiz/hotspot-question.ts';
import '../../../components/quiz/hunt-question.ts';
import '../../../components/quiz/picture-question.ts';
import '../../../components/quiz/place-question.ts';
import '../../../components/quiz/view-question.ts';
