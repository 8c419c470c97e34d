import type { Json } from '../model/json.ts'
import type { Definition } from '../model/definition.ts'
import { artifactFields, endField, isArtifact } from './artifacts.ts'
import { count } from './attributes.ts'
import type { Builder } from './builder.ts'
import { extension, referenceField, type Field } from './field.ts'
import { bpmn, bpmnName } from './names.ts'
import type { Path, Reading, Writing } from './reading.ts'
import type { Reader } from './reader.ts'
import {
  nameField,
  readRecord,
  titleField,
  withKept,
  writeRecord,
  type RecordFields,
} from './record.ts'
import type { Root } from './roots.ts'
import { referred } from '../model/referred.ts'

const minimum = count('minimum', 0)
const maximum = count('maximum', 0)

const multiplicity: Field = {
  read: (reader) => {
    const child = reader.child('participantMultiplicity')
    if (child === undefined) return undefined
    const [least, most] = [child.take(minimum), child.take(maximum)]
    return {
      ...(least === undefined ? {} : { minimum: least }),
      ...(most === undefined ? {} : { maximum: most }),
    }
  },
  write: (value, { builder }) => {
    if (value === undefined) return
    const child = builder.child(bpmn('participantMultiplicity'))
    const { minimum: least, maximum: most } = Object(value)
    child.put(minimum, least)
    child.put(maximum, most)
  },
}

const participantFields = {
  title: titleField,
  process: referenceField('processRef', 'processes'),
  multiplicity,
  collaboration: extension,
} satisfies RecordFields

const messageFlowFields = {
  name: nameField,
  source: endField('sourceRef'),
  target: endField('targetRef'),
  message: referenceField('messageRef', 'messages'),
  collaboration: extension,
} satisfies RecordFields

const collaborationFields = { title: titleField } satisfies RecordFields

export interface Collaborations {
  readonly collaborations: Root[]
  readonly participants: Root[]
  readonly messageFlows: Root[]
}

/** Pools and what goes between them. */
export function readCollaboration(reader: Reader, ctx: Reading, into: Collaborations): void {
  const { id, values } = readRecord(reader, collaborationFields, {
    ctx,
    records: ['collaborations'],
  })
  const record = (
    child: Reader,
    fields: RecordFields,
    kind: 'participants' | 'messageFlows',
  ): void => {
    const read = readRecord(child, fields, { ctx, records: [kind] })
    const whole = withKept({ ...read.values, collaboration: id }, child.rest())
    into[kind].push({ id: read.id, values: whole })
  }
  for (const child of reader.children('participant'))
    record(child, participantFields, 'participants')
  for (const child of reader.children('messageFlow'))
    record(child, messageFlowFields, 'messageFlows')
  const artifacts = readArtifacts(reader, ctx, ['collaborations', id, 'artifacts'])
  const whole = artifacts === undefined ? values : { ...values, artifacts }
  into.collaborations.push({ id, values: withKept(whole, reader.rest()) })
}

function readArtifacts(reader: Reader, ctx: Reading, records: Path): Json | undefined {
  const read = (reader.xml.children ?? []).flatMap((child) => {
    const local = bpmnName(child) ?? ''
    if (!isArtifact(local)) return []
    const artifact = reader.open(child)
    const { id, values } = readRecord(artifact, artifactFields[local], { ctx, records })
    return [[id, withKept({ type: local, ...values }, artifact.rest())] as const]
  })
  return read.length === 0 ? undefined : Object.fromEntries(read)
}

/** The id of the collaboration in the file, where the definition has no record of it. */
const collaborationId = 'collaboration'

/** One collaboration that says nothing itself needs no record. */
export function collaborationRecords(read: Collaborations): Record<string, Json> {
  const { collaborations, participants, messageFlows } = read
  const isPlain = collaborations.every((root) => isSilent(root)) && participants.length > 0
  const records = (roots: readonly Root[]): Json =>
    Object.fromEntries(
      roots.map(({ id, values: { collaboration, ...values } }) => {
        const several = collaborations.length > 1 && collaboration !== undefined
        return [id, several ? { ...values, collaboration } : values]
      }),
    )
  const all = Object.fromEntries(collaborations.map(({ id, values }) => [id, values]))
  return {
    participants: records(participants),
    messageFlows: records(messageFlows),
    ...(isPlain || collaborations.length === 0 ? {} : { collaborations: all }),
  }
}

function isSilent({ id, values: { title, ...others } }: Root): boolean {
  return id === collaborationId && Object.keys(others).length === 0 && Object(title).de === ''
}

/** The collaborations of a definition, with the one that is only told by its participants. */
export function collaborationsOf({
  collaborations = {},
  participants,
  messageFlows,
}: Definition): Readonly<Record<string, NonNullable<Definition['collaborations']>[string]>> {
  const isNeeded = Object.keys(participants).length > 0 || Object.keys(messageFlows).length > 0
  const isKnown = Object.keys(collaborations).length > 0
  return isNeeded && !isKnown ? { [collaborationId]: { title: { de: '' } } } : collaborations
}

export function writeCollaboration(id: string, isFirst: boolean, ctx: Writing): Builder {
  const { definition } = ctx
  const path = ['collaborations', id]
  const record = referred(collaborationsOf(definition), id) ?? { title: { de: '' } }
  const builder = writeRecord(record, {
    local: 'collaboration',
    fields: collaborationFields,
    path,
    ctx,
  })
  const isHere = ({ collaboration }: { readonly collaboration?: string }): boolean =>
    collaboration === undefined ? isFirst : collaboration === id
  for (const [key, participant] of Object.entries(definition.participants)) {
    const at = { local: 'participant', fields: participantFields, path: ['participants', key], ctx }
    if (isHere(participant)) builder.add(writeRecord(participant, at).build())
  }
  for (const [key, flow] of Object.entries(definition.messageFlows)) {
    const at = { local: 'messageFlow', fields: messageFlowFields, path: ['messageFlows', key], ctx }
    if (isHere(flow)) builder.add(writeRecord(flow, at).build())
  }
  for (const [key, artifact] of Object.entries(record.artifacts ?? {})) {
    if (artifact.type === 'dataAssociation') continue
    const { type } = artifact
    const at = { local: type, fields: artifactFields[type], path: [...path, 'artifacts', key], ctx }
    builder.add(writeRecord(artifact, at).build())
  }
  return builder
}
