import assert from 'node:assert/strict'
import { it } from 'node:test'
import { hiddenNames, hides } from './visibility.ts'

it('knows the ways to hide text', () => {
  const ways = [
    'display: none',
    'visibility:hidden',
    'opacity:0',
    'font-size:0px',
    'text-indent:-9999px',
    'position:absolute;left:-10000px',
    'clip:rect(0,0,0,0)',
    'height:0;overflow:hidden',
  ]
  assert.deepEqual(
    ways.filter((way) => !hides(way)),
    [],
  )
})

it('lets styles that only look alike pass', () => {
  const ways = [
    'display: block',
    'opacity:0.8',
    'font-size:0.9em',
    'text-indent:-1em',
    'left:-10px',
    'height:100px;overflow:hidden',
    'line-height:1; overflow:auto',
  ]
  assert.deepEqual(
    ways.filter((way) => hides(way)),
    [],
  )
})

it('reads the hidden classes and ids of a stylesheet, but not those of a media query or of a state', () => {
  const { classes, ids } = hiddenNames([
    '/* theme */ .a, #b { display:none } @media print { .c { display:none } } .d:hover { display:none } .e { color:red } .f .g { display:none }',
  ])
  assert.deepEqual([...classes], ['a'])
  assert.deepEqual([...ids], ['b'])
})

it('stands broken stylesheets', () => {
  assert.equal(hiddenNames(['.a {', '}}} .b', '@media {']).classes.size, 0)
})
