import type { Room } from './room.ts'

/**
 * A page as flat arrays in document order: node n's children follow it, its subtree is n+1 .. end[n]-1.
 * Elements and texts only; comments are left out, and so is the content of `<template>` (it is not part of the page).
 * Scripting counts as on, so the content of `<noscript>` is one text node (HTML Living Standard 13.2.6.4.7).
 */
export interface PageTree {
  /** Where its arrays are, and those of who reads it: good until the room is given back. */
  readonly room: Room
  readonly size: number
  /** Index into `tags`; 0 means text node. */
  readonly tag: Uint16Array
  /** Element names in lower case (foreign elements as the standard adjusts them); `tags[0]` is `#text`. */
  readonly tags: readonly string[]
  /** Parent node, -1 for a root. */
  readonly parent: Int32Array
  /** One past the last node of the subtree. */
  readonly end: Int32Array
  /** Value of an attribute, or null when it is not there. Never throws; first one wins when it is doubled. */
  attribute(node: number, name: string): string | null
  /** What to ask `valueOf` and `valueNumber` for; -1 when the attribute is not there. */
  attributeAt(node: number, name: string): number
  attributes(node: number): readonly (readonly [string, string])[]
  /** Names of attributes, by the number that `eachAttribute` tells; some that the page does not have stand there too. */
  readonly attributeNames: readonly string[]
  /** Tells of each attribute the number of its name and what to ask `valueOf` for; returns how many. Nothing is decoded before it is asked for. */
  eachAttribute(node: number, tell: (name: number, attribute: number) => void): number
  valueOf(attribute: number): string
  /** Where in the source a value begins. */
  valueStart(attribute: number): number
  /** Where in the source a value ends that reads as it stands there; -1 for one with character references or line breaks to mend. */
  valueEnd(attribute: number): number
  /** A number, from 0 on, that attributes share whose values are written alike: told without making a string of them. */
  valueNumber(attribute: number): number
  /** Text of a text node, character references decoded; '' for an element. */
  text(node: number): string
  /** The source in UTF-8. */
  readonly bytes: Uint8Array
  /** Where in the source a text ends that stands there in one piece, from its `offset` on; -1 for a text of several pieces. */
  textEnd(node: number): number
  /** Offset in the source of the start tag or text, in bytes of UTF-8 (copies of a formatting element have its); -1 for an implied element. */
  offset(node: number): number
  /** What is written from such an offset on, up to `most` characters. */
  sourceOf(from: number, most: number): string
  /**
   * True where the page went over a cap (`limits.ts`): what came after the node cap is left out; elements deeper than
   * the depth cap are there, in order, but hang from their ancestor at the cap.
   */
  readonly cut: boolean
}
