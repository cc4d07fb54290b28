const theme = localStorage.getItem('theme') ?? localStorage.theme;
localStorage.removeItem('theme');
sessionStorage.clear();
document.title = String(theme);
