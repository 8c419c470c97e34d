const unsaid = /^(|https?:\/\/www\.w3\.org\/(1999|TR)\/XPath.*)$/i

/** No language, or that of BPMN itself where an expression names none, which these engines never speak. */
export function isUnsaid(language: string): boolean {
  return unsaid.test(language)
}
