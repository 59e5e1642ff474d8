import { render } from 'preact';

const app = document.getElementById('app');
if (app) render(<p>$0.00</p>, app);
