/** How much of a service a template holds. */
export const templateKinds = ['whole', 'part', 'element'] as const
export type TemplateKind = (typeof templateKinds)[number]
