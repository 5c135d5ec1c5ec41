export { readNodeBody } from './read-node-body.js'
export { readWebBody } from './read-web-body.js'
