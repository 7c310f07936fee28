//! Tables.

use super::check_body;
use expect_test::expect;

#[test]
fn a_table_is_named_by_its_caption() {
    check_body(
        r#"{"type":"table","caption":["a ",{"type":"strong","text":"b"}],"head":[["c","d"]],"body":[["e","f"]]}"#,
        expect![[r#"
            <div class="table" role="region" tabindex="0" aria-labelledby="news-1">
              <table>
                <caption id="news-1">a <strong>b</strong></caption>
                <thead>
                  <tr>
                    <th scope="col">c</th>
                    <th scope="col">d</th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <td>e</td>
                    <td>f</td>
                  </tr>
                </tbody>
              </table>
            </div>"#]],
    );
}

#[test]
fn a_table_without_a_caption_has_a_name() {
    check_body(
        r#"{"type":"table","body":[["a","b"]]}"#,
        expect![[r#"
        <div class="table" role="region" tabindex="0" aria-label="Table">
          <table>
            <tbody>
              <tr>
                <td>a</td>
                <td>b</td>
              </tr>
            </tbody>
          </table>
        </div>"#]],
    );
}

#[test]
fn heads_say_what_they_head() {
    check_body(
        r#"{"type":"table",
            "head":[["",{"text":"a","colspan":2}],["b","c","d"]],
            "body":[[{"text":"e","header":true,"rowspan":2},"f","g"],["h","i"],[{"text":"j","header":true},"k","l"]]}"#,
        expect![[r#"
            <div class="table" role="region" tabindex="0" aria-label="Table">
              <table>
                <thead>
                  <tr>
                    <th scope="col"></th>
                    <th scope="colgroup" colspan="2">a</th>
                  </tr>
                  <tr>
                    <th scope="col">b</th>
                    <th scope="col">c</th>
                    <th scope="col">d</th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <th scope="rowgroup" rowspan="2">e</th>
                    <td>f</td>
                    <td>g</td>
                  </tr>
                  <tr>
                    <td>h</td>
                    <td>i</td>
                  </tr>
                  <tr>
                    <th scope="row">j</th>
                    <td>k</td>
                    <td>l</td>
                  </tr>
                </tbody>
              </table>
            </div>"#]],
    );
}

#[test]
fn cells_keep_place_and_side() {
    check_body(
        r#"{"type":"table","body":[[null,{"text":"a","align":"center"},{"text":"b","align":"end"},
            {"text":"c","align":"right","colspan":2,"rowspan":3},{"text":["d ",{"type":"emphasis","text":"e"}]}]]}"#,
        expect![[r#"
            <div class="table" role="region" tabindex="0" aria-label="Table">
              <table>
                <tbody>
                  <tr>
                    <td></td>
                    <td class="cell--center">a</td>
                    <td class="cell--end">b</td>
                    <td class="cell--end" colspan="2" rowspan="3">c</td>
                    <td>d <em>e</em></td>
                  </tr>
                </tbody>
              </table>
            </div>"#]],
    );
}
