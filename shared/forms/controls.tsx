import { inLanguage } from '../model/localised.ts'
import { formTexts } from '../text/forms.ts'
import type { ControlProps } from './Field.tsx'
import { dateParts, optionField, optionsOf, partName, schemaOf, type Problem } from './question.ts'

export function TextInput({ question, context, fields, problem, describedBy }: ControlProps) {
  const { type, maxLength } = schemaOf(question, context)
  return (
    <input
      className={`${inputClass(problem)} fw-field`}
      id={question.id}
      name={question.id}
      type="text"
      inputMode={type === 'integer' || type === 'number' ? 'numeric' : undefined}
      maxLength={maxLength}
      autoComplete="off"
      defaultValue={fields[question.id] ?? ''}
      aria-invalid={problem === undefined ? undefined : true}
      aria-describedby={describedBy}
    />
  )
}

export function AmountInput({ question, fields, problem, describedBy }: ControlProps) {
  return (
    <input
      className={`${inputClass(problem)} fw-field fw-amount`}
      id={question.id}
      name={question.id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      defaultValue={fields[question.id] ?? ''}
      aria-invalid={problem === undefined ? undefined : true}
      aria-describedby={describedBy}
    />
  )
}

/** Suggestions help with the spelling; any other answer stays possible. */
export function Suggestion({ question, context, fields, problem, describedBy }: ControlProps) {
  const list = `${question.id}-options`
  return (
    <>
      <input
        className={`${inputClass(problem)} fw-field`}
        id={question.id}
        name={question.id}
        type="text"
        list={list}
        autoComplete="off"
        autoCapitalize="words"
        spellCheck={false}
        defaultValue={fields[question.id] ?? ''}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={describedBy}
      />
      <datalist id={list}>
        {optionsOf(question, context).map(({ value, label }) => (
          <option key={optionField(value)}>{inLanguage(label, context.language)}</option>
        ))}
      </datalist>
    </>
  )
}

export function TextArea({ question, context, fields, problem, describedBy }: ControlProps) {
  return (
    <textarea
      className={`${inputClass(problem)} fw-field`}
      id={question.id}
      name={question.id}
      rows={4}
      maxLength={schemaOf(question, context).maxLength ?? 4000}
      autoComplete="off"
      defaultValue={fields[question.id] ?? ''}
      aria-invalid={problem === undefined ? undefined : true}
      aria-describedby={describedBy}
    />
  )
}

export function Select({ question, context, fields, problem, describedBy }: ControlProps) {
  return (
    <div className="kern-form-input__select-wrapper fw-field">
      <select
        className={`kern-form-input__select ${inputClass(problem)}`}
        id={question.id}
        name={question.id}
        autoComplete="off"
        defaultValue={fields[question.id] ?? ''}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={describedBy}
      >
        <option value="">{formTexts[context.language].pleaseChoose}</option>
        {optionsOf(question, context).map(({ value, label }) => (
          <option key={optionField(value)} value={optionField(value)}>
            {inLanguage(label, context.language)}
          </option>
        ))}
      </select>
    </div>
  )
}

export function Choices({ question, context, fields }: ControlProps) {
  return (
    <div className="fw-choice">
      {optionsOf(question, context).map(({ value, label }, index) => {
        const id = `${question.id}-${index}`
        return (
          <div className="kern-form-check" key={id}>
            <input
              className="kern-form-check__radio"
              type="radio"
              name={question.id}
              id={id}
              value={optionField(value)}
              defaultChecked={fields[question.id] === optionField(value)}
            />
            <label className="kern-label" htmlFor={id}>
              {inLanguage(label, context.language)}
            </label>
          </div>
        )
      })}
    </div>
  )
}

export function SingleCheckbox({ question, context, fields, problem }: ControlProps) {
  return (
    <div className="fw-choice">
      <div className="kern-form-check">
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          name={question.id}
          id={question.id}
          value="true"
          defaultChecked={fields[question.id] !== undefined}
          aria-invalid={problem === undefined ? undefined : true}
        />
        <label className="kern-label" htmlFor={question.id}>
          {formTexts[context.language].yes}
        </label>
      </div>
    </div>
  )
}

/** Three fields: nobody has to guess an order or operate a calendar. Only the wrong part is marked. */
export function DateInputs({ question, context, fields, problem, describedBy }: ControlProps) {
  return (
    <div className="fw-date">
      {dateParts.map((part) => {
        const name = partName(question.id, part)
        const wrong = problem?.control === name
        return (
          <div className="kern-form-input" key={part}>
            <label className="kern-label" htmlFor={name}>
              {formTexts[context.language][part]}
            </label>
            <input
              className={`${inputClass(wrong ? problem : undefined)}${part === 'year' ? ' fw-date__year' : ''}`}
              id={name}
              name={name}
              type="text"
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              autoComplete="off"
              defaultValue={fields[name] ?? ''}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? describedBy : undefined}
            />
          </div>
        )
      })}
    </div>
  )
}

function inputClass(problem: Problem | undefined): string {
  const error = problem === undefined ? '' : ' kern-form-input__input--error'
  return `kern-form-input__input${error}`
}
