import '../ui/jitless.ts'
import { createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { mount } from '../ui/mount.tsx'
import { Failed } from '../workplace/Failed.tsx'
import { taskFilterSchema } from './taskFilter.ts'
import { TaskList } from './TaskList.tsx'
import { TaskScreen } from './TaskScreen.tsx'
import '../ui/styles.css'
import '@kern-ux/native/dist/kern.min.css'
import '../workplace/workplace.css'
import '../workplace/forms.css'
import './inbox.css'

const root = createRootRoute({ validateSearch: (search) => taskFilterSchema.parse(search) })
const list = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <TaskList filter={list.useSearch()} />,
})
const task = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$task',
  component: () => {
    const { task: id } = task.useParams()
    return <TaskScreen key={id} id={id} />
  },
})
const router = createRouter({
  routeTree: root.addChildren([list, task]),
  basepath: '/inbox',
  scrollRestoration: true,
})

mount(<RouterProvider router={router} />, <Failed />)
