// Draws parts without a graphics processor: all that most computers of learners need.
export { softwareStage as stages } from '../../../adapters/three/software-stage.ts';
