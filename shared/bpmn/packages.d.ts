/** The parts of bpmn-moddle that are used here; it comes without types of its own. */
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
