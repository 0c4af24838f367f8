import { Problem } from '../../model/problem.ts'

export function damaged(path: string): Problem {
  const text = {
    nl: 'Het bestand {path} is beschadigd of niet volledig: maak het opnieuw.',
    en: 'The file {path} is damaged or incomplete: make it anew.',
  }
  return new Problem('invalid', text, { path })
}

export function unopened(path: string): Problem {
  const text = { nl: 'Het bestand {path} is niet te lezen.', en: 'The file {path} cannot be read.' }
  return new Problem('not-found', text, { path })
}

export function unwritable(path: string, reason: string): Problem {
  const text = {
    nl: 'Het bestand {path} is niet te schrijven: {reason}.',
    en: 'The file {path} cannot be written: {reason}.',
  }
  return new Problem('invalid', text, { path, reason })
}

export function notPacked(path: string, kind: string): Problem {
  const text = {
    nl: 'Het bestand {path} is geen {kind}-bestand van Schakel.',
    en: 'The file {path} is no {kind} file of Schakel.',
  }
  return new Problem('invalid', text, { path, kind })
}

export function newer(path: string): Problem {
  const text = {
    nl: 'Het bestand {path} is gemaakt met een nieuwere Schakel: werk Schakel bij.',
    en: 'The file {path} was made by a newer Schakel: update Schakel.',
  }
  return new Problem('invalid', text, { path })
}
