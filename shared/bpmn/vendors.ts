import type { Definition } from '../model/definition.ts'
import type { Element, ElementOf, ElementType, Flow, Process } from '../model/elements.ts'
import type { XmlElement } from '../model/foreign.ts'
import { camunda8 } from './camunda/eight/camunda8.ts'
import { camunda7 } from './camunda/seven/camunda7.ts'
import type { ReportEntry } from '../xml/report.ts'
import type { ReportCode } from './report.ts'

/**
 * Called for each flow element and each sequence flow of an imported file, after BPMN itself has been read.
 * All XML is a tree of `XmlElement`: names are "{namespace}local", those of BPMN begin with "{http://www.omg.org/spec/BPMN/20100524/MODEL}".
 */
export interface VendorInput {
  /** The id it has in the definition. */
  readonly id: string
  readonly process: string
  /** The whole BPMN element with its children; `extensionElements` is one of them. References are ids, as text. */
  readonly xml: XmlElement
  /** What BPMN alone says of it. */
  readonly read: Element | Flow
  /** Decisions that are there already: files name them and never hold them. */
  readonly decisions: Definition['decisions']
  /** Any BPMN element of the file by its id, for references: the message of an event, the process of a call. */
  readonly find: (id: string) => XmlElement | undefined
}

export interface VendorReading {
  /** Fields of the element or flow that the vendor's words fill or replace. */
  readonly patch: ElementPatch | Partial<Flow>
  /** Records to add to the definition: forms, mappings, sources … by id. */
  readonly content: VendorContent
  /** Lanes to add to its process. */
  readonly lanes: Process['lanes']
  readonly report: readonly ReportEntry[]
  /** What the report says better than the import of BPMN does, so that it need not be said twice. */
  readonly explains: readonly ReportCode[]
  /** Names ("{namespace}local") of extension elements and attributes that were understood: no longer reported as foreign. */
  readonly consumed: readonly string[]
}

export type ElementPatch = {
  [T in ElementType]: Partial<Omit<ElementOf<T>, 'type'>>
}[ElementType]

export type VendorContent = Partial<
  Pick<
    Definition,
    'types' | 'data' | 'connectors' | 'sources' | 'mappings' | 'decisions' | 'forms' | 'letters'
  >
>

/** What is no flow element: the file itself, a process, a message, a lane. */
export type RootInput = Pick<VendorInput, 'xml'> & {
  /** Its id in the definition; null for the file itself. */
  readonly id: string | null
}
export type RootReading = Pick<VendorReading, 'report' | 'consumed'>

export interface Vendor {
  read(input: VendorInput): VendorReading
  readRoot(input: RootInput): RootReading
  /** FEEL with the same meaning as an expression in a language of the vendor's (JUEL); undefined when there is none. */
  feelOf(expression: { readonly language: string; readonly text: string }): string | undefined
}

/** By name, in the order they are asked. */
const vendors: Readonly<Record<string, Vendor>> = { camunda7, camunda8 }

export function vendorOf(input: VendorInput): VendorReading {
  const readings = Object.values(vendors).map((vendor) => vendor.read(input))
  return {
    patch: Object.assign({}, ...readings.map(({ patch }) => patch)),
    content: merged(readings.map(({ content }) => content)),
    lanes: Object.assign({}, ...readings.map(({ lanes }) => lanes)),
    report: readings.flatMap(({ report }) => report),
    explains: readings.flatMap(({ explains }) => explains),
    consumed: readings.flatMap(({ consumed }) => consumed),
  }
}

export function vendorRootOf(input: RootInput): RootReading {
  const readings = Object.values(vendors).map((vendor) => vendor.readRoot(input))
  return {
    report: readings.flatMap(({ report }) => report),
    consumed: readings.flatMap(({ consumed }) => consumed),
  }
}

export function vendorFeel(expression: {
  readonly language: string
  readonly text: string
}): string | undefined {
  for (const vendor of Object.values(vendors)) {
    const feel = vendor.feelOf(expression)
    if (feel !== undefined) return feel
  }
  return undefined
}

const contentKinds = [
  'types',
  'data',
  'connectors',
  'sources',
  'mappings',
  'decisions',
  'forms',
  'letters',
] as const satisfies readonly (keyof VendorContent)[]

/** Records of the same kind side by side; an id given twice is the later one's. */
export function merged(contents: readonly VendorContent[]): VendorContent {
  const kinds = contentKinds.flatMap((kind) => {
    const records = contents.flatMap((content) => Object.entries(content[kind] ?? {}))
    return records.length === 0 ? [] : [[kind, Object.fromEntries(records)] as const]
  })
  return Object.fromEntries(kinds)
}
