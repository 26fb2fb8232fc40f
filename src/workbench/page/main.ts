import './nonce';
import './grid/univer.css';
import { startUniver } from './grid/univer';
const div = document.createElement('div'); div.style.height='100vh'; document.body.append(div); document.body.style.margin='0';
fetch('/snapshot.json').then(r=>r.json()).then(s=>{ const g=startUniver(div); (window as any).grid=g; (window as any).api=g.api; g.api.createWorkbook(s); });
