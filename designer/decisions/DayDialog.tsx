import { useState, type ReactNode } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { readDay } from '#shared/model/calendar.ts'
import { validityTexts } from '#shared/text/validity.ts'
import { CreateOrNot } from './CreateOrNot.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'

interface DayProps {
  readonly title: string
  readonly text: string
  /** What is proposed. */
  readonly first: string
  /** Why a day will not do. */
  readonly problemOf: (day: string) => string | undefined
  readonly action?: string
  readonly onTake: (day: string) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Asks from which day on something counts. */
export function DayDialog(props: DayProps) {
  const { title, text, first, problemOf, action, onTake, onClose, children } = props
  const words = useTexts(validityTexts)
  const [day, setDay] = useState(first)
  const isDay = readDay(day) !== undefined
  const problem = isDay ? problemOf(day) : undefined
  const take = (): void => {
    onClose()
    onTake(day)
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <CreateOrNot
          {...{ onClose, action }}
          create={take}
          valid={isDay && problem === undefined}
        />
      }
    >
      <p>{text}</p>
      <TextField className="in" value={day} onChange={setDay} type="date">
        <Label>{words.from}</Label>
        <Input />
      </TextField>
      {problem === undefined ? undefined : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {children}
    </Dialog>
  )
}
