import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { SearchList, type SearchListProps } from '../ui/SearchList.tsx'

/** A field to type in and what it finds, over the page. What is picked runs when the focus is back where it was. */
export function SearchDialog({
  onClose,
  onPick,
  ...list
}: SearchListProps & { readonly onClose: () => void }) {
  return (
    <ModalOverlay
      className="overlay top"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog search">
        <Dialog aria-label={list.label}>
          <SearchList
            {...list}
            onPick={(id) => {
              onClose()
              afterFocusReturned(() => onPick(id))
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A dialog gives the focus back one frame after it is gone. */
function afterFocusReturned(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}
