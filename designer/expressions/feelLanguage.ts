import * as monaco from 'monaco-editor/editor'
import {
  completionsAt,
  type Completion,
  type LanguageOptions,
} from '#shared/feel/language/completions.ts'
import { diagnosticsOf } from '#shared/feel/language/diagnostics.ts'
import { hoverAt, type Live } from '#shared/feel/language/hover.ts'
import { signatureAt } from '#shared/feel/language/signatureAt.ts'
import { tokensOf, tokenTypes } from '#shared/feel/language/tokens.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { useLanguage } from '../ui/language.ts'
import { linesOf } from './hoverLines.ts'
import { renamableAt, renameEverywhere } from './renaming.ts'

export const feel = 'feel'

/** What the expression of a model sees; kept with the model. */
const languages = new WeakMap<monaco.editor.ITextModel, LiveLanguage>()
const owner = 'feel'

/** With the sample case, names say what they are there. */
export type LiveLanguage = LanguageOptions & { readonly live?: Live }

export function describeModel(model: monaco.editor.ITextModel, language: LiveLanguage): void {
  languages.set(model, language)
}

/** Underlines what is wrong with a model now. */
export function markProblems(model: monaco.editor.ITextModel): void {
  const text = model.getValue()
  const found = text === '' ? [] : problemsOf(model)
  monaco.editor.setModelMarkers(
    model,
    owner,
    found.map(({ from, to, message, severity }) => ({
      ...rangeOf(model, from, Math.max(to, from + 1)),
      message: said(message),
      severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    })),
  )
}

monaco.languages.register({ id: feel })
monaco.languages.setLanguageConfiguration(feel, {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ],
  autoClosingPairs: [
    { open: '(', close: ')' },
    { open: '[', close: ']' },
    { open: '{', close: '}' },
    { open: '"', close: '"', notIn: ['string'] },
  ],
})

// "features/register.all" asks for the tokens of what is in view only.
monaco.languages.registerDocumentRangeSemanticTokensProvider(feel, {
  getLegend: () => ({ tokenTypes: [...tokenTypes], tokenModifiers: [] }),
  provideDocumentRangeSemanticTokens: (model) => {
    const language = languages.get(model)
    return language === undefined ? null : { data: encoded(model, language) }
  },
})

/** Each token relative to the one before: lines, columns, length, type, modifiers. A token ends with its line. */
function encoded(model: monaco.editor.ITextModel, language: LanguageOptions): Uint32Array {
  const data: number[] = []
  let [line, column] = [1, 1]
  for (const { from, to, type } of tokensOf(model.getValue(), language)) {
    const start = model.getPositionAt(from)
    const end = model.getPositionAt(to)
    const length =
      end.lineNumber === start.lineNumber
        ? end.column - start.column
        : model.getLineMaxColumn(start.lineNumber) - start.column
    const isSameLine = start.lineNumber === line
    data.push(
      start.lineNumber - line,
      isSameLine ? start.column - column : start.column - 1,
      length,
    )
    data.push(tokenTypes.indexOf(type), 0)
    line = start.lineNumber
    column = start.column
  }
  return Uint32Array.from(data)
}

monaco.languages.registerCompletionItemProvider(feel, {
  triggerCharacters: ['.', '[', '"'],
  provideCompletionItems: (model, position) => {
    const language = languages.get(model)
    if (language === undefined) return { suggestions: [] }
    const found = completionsAt(model.getValue(), model.getOffsetAt(position), language)
    return { suggestions: found.map((one, index) => suggestion(model, one, index)) }
  },
})

const kinds: Readonly<Record<Completion['kind'], monaco.languages.CompletionItemKind>> = {
  field: monaco.languages.CompletionItemKind.Field,
  variable: monaco.languages.CompletionItemKind.Variable,
  function: monaco.languages.CompletionItemKind.Function,
  value: monaco.languages.CompletionItemKind.EnumMember,
  word: monaco.languages.CompletionItemKind.Keyword,
}

function suggestion(
  model: monaco.editor.ITextModel,
  { kind, label, insert, caret = insert.length, from, to, title, detail, help }: Completion,
  index: number,
): monaco.languages.CompletionItem {
  const escaped = (text: string): string => text.replaceAll(/[\\$}]/g, String.raw`\$&`)
  const called = title === undefined ? '' : said(title)
  return {
    label: { label, ...(called === '' ? {} : { description: called }) },
    kind: kinds[kind],
    insertText: `${escaped(insert.slice(0, caret))}$0${escaped(insert.slice(caret))}`,
    insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
    range: rangeOf(model, from, to),
    // What was typed may be part of the title only; the order is that of the provider.
    filterText: `${model.getValue().slice(from, to)} ${label} ${called}`,
    sortText: String(index).padStart(4, '0'),
    ...(detail === undefined ? {} : { detail: said(detail) }),
    ...(help === undefined ? {} : { documentation: said(help) }),
  }
}

monaco.languages.registerHoverProvider(feel, {
  provideHover: (model, position) => {
    const language = languages.get(model)
    if (language === undefined) return null
    const hover = hoverAt(model.getValue(), model.getOffsetAt(position), language)
    if (hover === undefined) return null
    const lines = linesOf(hover, language.scope.types, useLanguage.getState().language)
    return {
      range: rangeOf(model, hover.from, hover.to),
      contents: lines.map((value) => ({ value: escapedMarkdown(value) })),
    }
  },
})

// The text being written is the editor's; whatever else means the field is renamed as one step of the service.
monaco.languages.registerRenameProvider(feel, {
  resolveRenameLocation: (model, position) => {
    const found = namedAt(model, position)
    return found === undefined
      ? { range: rangeOf(model, 0, 0), text: '', rejectReason: texts().notRenamed }
      : { range: rangeOf(model, found.at.from, found.at.to), text: found.at.name }
  },
  provideRenameEdits: (model, position, name) => {
    const found = namedAt(model, position)
    if (found === undefined) return { edits: [], rejectReason: texts().notRenamed }
    const problem = renameEverywhere(found, name)
    if (problem !== undefined) return { edits: [], rejectReason: said(problem) }
    return {
      edits: found.places.map(({ from, to }) => ({
        resource: model.uri,
        versionId: model.getVersionId(),
        textEdit: { range: rangeOf(model, from, to), text: name },
      })),
    }
  },
})

function namedAt(model: monaco.editor.ITextModel, position: monaco.IPosition) {
  const language = languages.get(model)
  return language && renamableAt(model.getValue(), model.getOffsetAt(position), language)
}

monaco.languages.registerSignatureHelpProvider(feel, {
  signatureHelpTriggerCharacters: ['(', ','],
  provideSignatureHelp: (model, position) => {
    const found = signatureAt(model.getValue(), model.getOffsetAt(position))
    if (found === undefined) return null
    const { signatures, active, parameter, help } = found
    return {
      value: {
        signatures: signatures.map(({ label, parameters }) => ({
          label,
          parameters: parameters.map(({ from, to }) => ({ label: [from, to] })),
          ...(help === undefined ? {} : { documentation: said(help.text) }),
        })),
        activeSignature: active,
        activeParameter: parameter,
      },
      dispose: () => undefined,
    }
  },
})

monaco.languages.registerCodeActionProvider(feel, {
  provideCodeActions: (model, range) => ({
    actions: problemsOf(model)
      .filter(({ from, to }) =>
        monaco.Range.areIntersectingOrTouching(range, rangeOf(model, from, to)),
      )
      .flatMap(({ fixes }) =>
        fixes.map((fix) => ({
          title: said(fix.title),
          kind: 'quickfix',
          edit: {
            edits: [
              {
                resource: model.uri,
                versionId: model.getVersionId(),
                textEdit: { range: rangeOf(model, fix.from, fix.to), text: fix.insert },
              },
            ],
          },
        })),
      ),
    dispose: () => undefined,
  }),
})

function problemsOf(model: monaco.editor.ITextModel) {
  const language = languages.get(model)
  return language === undefined ? [] : diagnosticsOf(model.getValue(), language)
}

function rangeOf(model: monaco.editor.ITextModel, from: number, to: number): monaco.IRange {
  const [start, end] = [model.getPositionAt(from), model.getPositionAt(to)]
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  }
}

function said(text: Parameters<typeof inLanguage>[0]): string {
  return inLanguage(text, useLanguage.getState().language)
}

function texts() {
  return expressionTexts[useLanguage.getState().language]
}

function escapedMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~]/g, String.raw`\$&`)
}
