// A part in space and what stands beside it; lessons that show one bring it. What draws comes by a piece of its own.
export { openedStages } from '../opened-stages.ts';
import '../../../components/part/part-block.ts';
