import { byId } from './dom.ts';
import { firstFrame } from './first-paint.ts';

// The only script that runs before the verdict is painted. The other one waits as text, which costs nothing until then.
void firstFrame().then(() => {
  const script = document.createElement('script');
  script.textContent = byId('page-script').textContent;
  document.head.append(script);
});
