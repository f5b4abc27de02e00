using System.Collections;
using System.Reflection;
using System.Text;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>All that memory stores hold, as one text: to see that nothing has changed, in whatever stores there are.</summary>
public static class StoreText
{
    public static string Of(Stores stores)
    {
        StringBuilder text = new();
        foreach (PropertyInfo property in typeof(Stores).GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            // How often somebody called is counted whether anything came of it or not.
            if (property.Name != nameof(Stores.Counters) && property.GetValue(stores) is { } store)
            {
                text.AppendLine(property.Name);
                Append(text, store);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, object store)
    {
        foreach (FieldInfo field in store.GetType().GetFields(BindingFlags.NonPublic | BindingFlags.Instance).OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            if (field.GetValue(store) is IEnumerable rows and not string)
            {
                text.Append("  ").AppendLine(field.Name);
                foreach (object row in rows)
                {
                    text.Append("    ").Append(row).AppendLine();
                }
            }
        }
    }
}
