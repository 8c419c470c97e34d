/** The parts of saxen and bpmn-moddle that are used here; both come without types of their own. */
declare module 'saxen' {
  export interface Place {
    readonly line: number
    readonly column: number
  }
  type WithPlace = (error: Error, place: () => Place) => void
  type Decode = (text: string) => string

  export class Parser {
    on(
      event: 'openTag',
      listen: (name: string, attributes: () => Record<string, string> | false) => void,
    ): this
    on(event: 'closeTag', listen: () => void): this
    on(event: 'text', listen: (text: string, decode: Decode) => void): this
    on(event: 'cdata' | 'attention', listen: (text: string) => void): this
    on(event: 'error' | 'warn', listen: WithPlace): this
    parse(xml: string): Error | null
    stop(): void
  }
}

declare module 'bpmn-moddle' {
  export interface Property {
    readonly name: string
    readonly type: string
    readonly ns: { readonly name: string; readonly prefix: string; readonly localName: string }
    readonly isAttr?: boolean
    readonly isMany?: boolean
    readonly isReference?: boolean
    readonly isVirtual?: boolean
    readonly isBody?: boolean
    readonly xml?: { readonly serialize?: string }
  }

  export interface Descriptor {
    readonly name: string
    readonly properties: readonly Property[]
    readonly allTypesByName: Readonly<Record<string, unknown>>
  }

  export class BpmnModdle {
    readonly registry: { readonly typeMap: Readonly<Record<string, unknown>> }
    getType(name: string): { readonly $descriptor: Descriptor }
    fromXML(xml: string): Promise<{ readonly rootElement: object }>
  }
}
