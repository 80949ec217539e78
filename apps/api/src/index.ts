export { Acknowledgements } from './engine/acknowledgements';
export { Announcements } from './engine/announcements';
export { Processes } from './engine/processes';
export { closeHouse, openHouse } from './house';
