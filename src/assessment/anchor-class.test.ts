import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { projectSchema } from '../model/project.ts'
import { classifyAnchor } from './anchor-class.ts'

const project = projectSchema.parse({
  site: 'https://www.deoven-online.nl/',
  brand: 'De Oven',
  brandNames: ['De Oven', 'deoven-online.nl'],
  keywords: ['desem bakken', 'sourdough guide'],
})

describe('classifyAnchor', () => {
  for (const [anchor, kind] of [
    ['De Oven', 'brand'],
    ['de gids van De Oven', 'brand'],
    ['deoven-online.nl', 'brand'],
    ['Desem bakken', 'exact'],
    ['désem-bakken!', 'exact'],
    ['tips voor desem bakken', 'partial'],
    ['klik hier', 'generic'],
    ['Read more…', 'generic'],
    ['op deze website', 'generic'],
    ['over on their blog', 'generic'],
    ['het volledige artikel', 'generic'],
    ['hier weiterlesen', 'generic'],
    ['auf dieser Webseite', 'generic'],
    ['en savoir plus', 'generic'],
    ['in dit oude bericht', 'other'],
    ['these notes', 'other'],
    ['the story of bread', 'other'],
    ['https://www.deoven-online.nl/gids/', 'url'],
    ['www.deoven-online.nl/gids', 'url'],
    ['een stuk over brood', 'other'],
    ['de ovens van weleer', 'other'],
    ['', 'empty'],
    [' » ', 'empty'],
    ['versie 2.0', 'other'],
  ] as const) {
    it(`takes "${anchor}" for ${kind}`, () => assert.equal(classifyAnchor(anchor, 'text', project), kind))
  }
  it('takes the alt of an image for an image', () => assert.equal(classifyAnchor('De Oven', 'alt', project), 'image'))
})
