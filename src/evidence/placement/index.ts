export { linkPlacer, placeLinks, type PlacementContext } from './place-links.ts'
export { MESSAGES as PLACEMENT_MESSAGES } from './messages.ts'
export { blocksOf, type Block } from './blocks-of.ts'
