export { mailherald, type Endpoint } from './mailherald.js'
