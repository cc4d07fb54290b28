localStorage.setItem('theme', 'dark');
sessionStorage.setItem('step', '2');
