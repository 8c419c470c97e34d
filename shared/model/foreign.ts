import { z } from 'zod'

/** An element of another vendor's XML. Names are "{namespace}local", or "local" without namespace. */
export interface XmlElement {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly text?: string
  readonly children?: readonly XmlElement[]
}

export const xmlElementSchema: z.ZodType<XmlElement, XmlElement> = z.strictObject({
  name: z.string().min(1),
  attributes: z.exactOptional(z.record(z.string(), z.string())),
  text: z.exactOptional(z.string()),
  get children() {
    return z.exactOptional(z.array(xmlElementSchema))
  },
})

/** What a BPMN or DMN file says of a thing beyond what is executed here: kept for the export, never interpreted. */
export interface Foreign {
  readonly attributes?: Readonly<Record<string, string>>
  readonly elements?: readonly XmlElement[]
  /** Of children that have no record of their own, by tag and number: "inputEntry/2". */
  readonly inside?: Readonly<Record<string, Foreign>>
}

export const foreignSchema: z.ZodType<Foreign, Foreign> = z.strictObject({
  attributes: z.exactOptional(z.record(z.string(), z.string())),
  elements: z.exactOptional(z.array(xmlElementSchema)),
  get inside() {
    return z.exactOptional(z.record(z.string(), foreignSchema))
  },
})
