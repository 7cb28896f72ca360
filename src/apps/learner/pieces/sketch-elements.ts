// The drawing board and the exercises that are drawn on it; lessons that have one bring it.
import '../../../components/sketch/exercise-block.ts';
