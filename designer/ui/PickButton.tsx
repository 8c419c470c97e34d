import { useState, type ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { SearchList, type Section } from './SearchList.tsx'

/** A button that opens a searchable list and closes it with the choice. */
export function PickButton({
  label,
  className,
  children,
  search,
  sections,
  onPick,
}: {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
  readonly search: { readonly label: string; readonly empty: string }
  readonly sections: readonly Section[]
  readonly onPick: (id: string) => void
}) {
  const [open, setOpen] = useState(false)
  const pick = (id: string): void => {
    setOpen(false)
    onPick(id)
  }
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={className} aria-label={label}>
        {children}
      </Button>
      <Popover className="popover">
        <Dialog aria-label={label}>
          <SearchList
            label={search.label}
            placeholder={search.label}
            empty={search.empty}
            sections={sections}
            onPick={pick}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
