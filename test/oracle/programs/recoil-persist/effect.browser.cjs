const { createElement, useEffect } = require('react');
const { createRoot } = require('react-dom/client');
const { atom, RecoilRoot, useRecoilState } = require('recoil');
const { recoilPersist } = require('recoil-persist');

const { persistAtom } = recoilPersist({ key: 'shop-state' });
const counter = atom({ key: 'count', default: 0, effects: [persistAtom] });
function App() {
  const [count, setCount] = useRecoilState(counter);
  useEffect(() => setCount(1), []);
  return createElement('p', null, count);
}
createRoot(document.getElementById('root')).render(createElement(RecoilRoot, null, createElement(App)));
