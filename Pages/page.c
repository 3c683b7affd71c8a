#include "page.h"

// `#embed` is C23; every compiler that comes with Swift 6.2 has it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char html[] = {
#embed "page.html"
};
static const unsigned char css[] = {
#embed "page.css"
};
static const unsigned char js[] = {
#embed "page.js"
};

page_part page_html(void) { return (page_part){html, sizeof html}; }
page_part page_css(void) { return (page_part){css, sizeof css}; }
page_part page_js(void) { return (page_part){js, sizeof js}; }
