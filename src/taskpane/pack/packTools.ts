/** What makes the leaders' pack, as one piece that is loaded when somebody asks for it. */
export { composePack } from "./composePack";
export { gatherFacts } from "./gatherFacts";
export { paintSlide } from "./paintSlide";
export { writeDeck } from "./deck/writeDeck";
export { writePictures } from "./writePictures";
