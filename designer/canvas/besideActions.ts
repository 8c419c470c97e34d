import { localised } from '#shared/model/localised.ts'
import type { Definition } from '#shared/model/definition.ts'
import { besideTexts } from '#shared/text/beside.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { beginRename, select, useSession } from '../designer/sessionStore.ts'
import { artifactAt, isLine, linesOf, wordsOf } from '../editing/artifacts.ts'
import { addArtifact, type ArtifactKind } from '../editing/commands/addArtifact.ts'
import { deleteElements } from '../editing/commands/deleteElements.ts'
import { renameArtifact, sizeArtifact } from '../editing/commands/updateArtifact.ts'
import type { Point } from '../editing/geometry.ts'
import { withOptional } from '../editing/records.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { nameOf } from './actions.ts'

// What a person does with what is drawn beside the flow: one named undo step each, said aloud.

/** Beside the selected steps, or where it is dropped. */
export function addBeside(kind: ArtifactKind, at?: Point): void {
  const { process, inside, elements } = useSession.getState()
  const { text, language } = words()
  const said = text.add[kind]
  const known = definitionNow()?.processes[process]?.elements ?? {}
  const beside = at === undefined ? elements.filter((id) => Object.hasOwn(known, id)) : []
  let artifact = ''
  const done = change(text.label.add(said), (now) => {
    const name = localised(language, said)
    const where = { ...withOptional('parent', inside), ...withOptional('at', at) }
    const added = addArtifact(now, { process, kind, name, beside, ...where })
    artifact = added.artifact
    return added.definition
  })
  if (!done) return
  select([artifact])
  beginRename(artifact)
  announce(beside[0] === undefined ? text.added(said) : text.addedTo(said, nameOf(beside[0])))
}

export function renameBeside(artifact: string, written: string): void {
  const { process } = useSession.getState()
  const { text, language } = words()
  const done = change(text.label.rename(written), (now) => {
    const before = artifactAt(now, { process, artifact })
    if (before === undefined || isLine(before)) return now
    const name =
      before.type === 'textAnnotation'
        ? { de: written }
        : { ...wordsOf(now, before), [language]: written }
    return renameArtifact(now, {
      process,
      artifact,
      name: name.de === '' ? localised(language, written) : name,
    })
  })
  if (done) announce(text.renamed(written))
}

export function sizeBeside(
  artifact: string,
  size: { readonly width: number; readonly height: number },
): void {
  const { process } = useSession.getState()
  const { text } = words()
  const done = change(text.label.size(nameOf(artifact)), (now) =>
    sizeArtifact(now, { process, artifact, ...size }),
  )
  if (done) announce(text.sized(nameOf(artifact)))
}

export function removeLine(line: string): void {
  const { process } = useSession.getState()
  const { text } = words()
  const ends = linesOf(definitionNow()?.processes[process] ?? noProcess)[line]
  const done = change(text.label.removeLine, (now) =>
    deleteElements(now, { process, elements: [line] }),
  )
  select(ends === undefined ? [] : [ends.source])
  if (done) announce(text.lineRemoved)
}

const noProcess = { title: { de: '' }, elements: {}, flows: {}, lanes: {} }

function definitionNow(): Definition | undefined {
  return useDocument.getState().opened?.definition
}

function words() {
  const { language } = useLanguage.getState()
  return { language, text: besideTexts[language] }
}
