import '../ui/jitless.ts'
import { createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { mount } from '../ui/mount.tsx'
import { Failed } from '../workplace/Failed.tsx'
import { ReviewScreen } from './ReviewScreen.tsx'
import { SubmissionList } from './SubmissionList.tsx'
import '../ui/styles.css'
import '../workplace/dense.css'
import './review.css'

const root = createRootRoute()
const list = createRoute({ getParentRoute: () => root, path: '/', component: SubmissionList })
const review = createRoute({
  getParentRoute: () => root,
  path: '/$submission',
  component: () => <ReviewScreen id={review.useParams().submission} />,
})
const router = createRouter({ routeTree: root.addChildren([list, review]), basepath: '/review' })

mount(<RouterProvider router={router} />, <Failed />)
