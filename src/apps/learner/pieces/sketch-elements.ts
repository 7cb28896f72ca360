// The drawing board and the exercises that are drawn on it; lessons that have one bring it.
import { DrawingWays } from '../../../components/sketch/drawing-ways.ts';
import { ExerciseBlock } from '../../../components/sketch/exercise-block.ts';
import { ToolHelp } from '../../../components/sketch/tool-help.ts';
import type * as SketchFiles from './sketch-files.ts';
import loadSketchFiles from './sketch-files.ts?lazy';
import type * as SketchGrading from './sketch-grading.ts';
import loadSketchGrading from './sketch-grading.ts?lazy';
import type * as ToolExamples from './tool-examples.ts';
import loadToolExamples from './tool-examples.ts?lazy';

ExerciseBlock.bringJudge = async () => ((await loadSketchGrading()) as typeof SketchGrading).judgeExercise;
ToolHelp.bringExamples = async () => ((await loadToolExamples()) as typeof ToolExamples).TOOL_EXAMPLES;
DrawingWays.bringFiles = async () => ((await loadSketchFiles()) as typeof SketchFiles).files;
